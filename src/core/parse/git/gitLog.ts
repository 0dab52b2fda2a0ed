import type { Commit, Signature, TouchedFile } from '../../domain/history'
import type { DocPath, IsoDate } from '../../domain/text'
import { coAuthorsIn, createSignatures, dayOf } from './gitLogSignatures'
import { createTokenReader, detached } from './gitLogTokens'

/** For `git log -z --raw --no-abbrev`: hash, author as written, author date in seconds, the whole message. */
export const gitLogFormat = '%H%x00%an%x00%ae%x00%at%x00%B'

/**
 * Turns a path as git tells it, from the top of the repository, into the one the rest goes by; undefined for what is no
 * document.
 */
export type DocumentPath = (path: string) => string | undefined

/** Reads a stream in pieces; each call returns what became complete with that piece. */
export type StreamReader<T> = {
  readonly read: (chunk: string) => readonly T[]
  readonly end: () => readonly T[]
}

type OpenCommit = {
  readonly hash: string
  readonly author: Signature
  readonly coAuthors: readonly Signature[]
  readonly on: IsoDate
  readonly files: TouchedFile[]
}

type Row = Pick<TouchedFile, 'status' | 'oldBlob' | 'newBlob'> & { readonly paths: 1 | 2; readonly submodule: boolean }

/**
 * Reads the output of `git log -z --raw --no-abbrev --format=<gitLogFormat>`, in pieces of any size. A document that
 * was renamed from or to something else has been added or deleted. What is not such output is passed over; nothing
 * throws.
 */
export const createGitLogReader = (pathOf: DocumentPath = (path) => path): StreamReader<Commit> =>
  new GitLogReader(createPaths(pathOf))

class GitLogReader implements StreamReader<Commit> {
  private readonly signatures = createSignatures()
  private readonly tokens = createTokenReader((token) => {
    this.take(token)
  })
  private complete: Commit[] = []
  private header: string[] = []
  private commit: OpenCommit | undefined
  private row: Row | undefined
  private from: string | undefined

  constructor(private readonly pathOf: (path: string) => DocPath | undefined) {}

  readonly read = (chunk: string): readonly Commit[] => {
    this.tokens.read(chunk)
    return this.drain()
  }

  readonly end = (): readonly Commit[] => {
    this.tokens.end()
    this.finishCommit()
    return this.drain()
  }

  private take(token: string): void {
    if (this.row !== undefined) this.takePath(this.row, token)
    else if (this.header.length > 0) this.takeHeader(token)
    else if (token.startsWith(':') || token.startsWith('\n:')) this.row = readRow(token)
    else if (isHash(token)) {
      this.finishCommit()
      this.header = [token]
    }
  }

  private takeHeader(token: string): void {
    this.header.push(token)
    if (this.header.length < 5) return
    const [hash = '', name = '', email = '', seconds = '', message = ''] = this.header
    this.header = []
    const author = this.signatures(name, email)
    const coAuthors = coAuthorsIn(message, this.signatures)
    this.commit = { hash: detached(hash), author, coAuthors, on: dayOf(seconds), files: [] }
  }

  private takePath(row: Row, path: string): void {
    if (row.paths === 2 && this.from === undefined) {
      this.from = path
      return
    }
    const from = this.from === undefined ? undefined : this.pathOf(this.from)
    const file = row.submodule ? undefined : touchedFile(row, this.pathOf(path), from)
    if (file !== undefined) this.commit?.files.push(file)
    this.row = undefined
    this.from = undefined
  }

  private finishCommit(): void {
    if (this.commit !== undefined) this.complete.push(this.commit)
    this.commit = undefined
  }

  private drain(): readonly Commit[] {
    const commits = this.complete
    this.complete = []
    return commits
  }
}

/** A full object name: SHA-1 or SHA-256. */
export const isHash = (token: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(token)

/** Works each path out once, and keeps each once. */
const createPaths = (pathOf: DocumentPath): ((path: string) => DocPath | undefined) => {
  const known = new Map<string, DocPath | undefined>()
  return (path) => {
    const before = known.get(path)
    if (before !== undefined || known.has(path)) return before
    const found = pathOf(path)
    const kept = found === undefined ? undefined : (detached(found) as DocPath)
    known.set(detached(path), kept)
    return kept
  }
}

const rowForm = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/

const statusOf = (letter: string): TouchedFile['status'] => {
  if (letter === 'A' || letter === 'C') return 'added'
  if (letter === 'D') return 'deleted'
  return letter === 'R' ? 'renamed' : 'modified'
}

const readRow = (token: string): Row | undefined => {
  const match = rowForm.exec(token)
  if (match === null) return undefined
  const [, oldMode, newMode, oldBlob = '', newBlob = '', letter = 'M'] = match
  return {
    status: statusOf(letter),
    oldBlob: detached(oldBlob),
    newBlob: detached(newBlob),
    paths: letter === 'R' || letter === 'C' ? 2 : 1,
    submodule: oldMode === '160000' || newMode === '160000',
  }
}

const touchedFile = (row: Row, path: DocPath | undefined, from: DocPath | undefined): TouchedFile | undefined => {
  const { status, oldBlob, newBlob } = row
  if (status !== 'renamed' || (path !== undefined && from !== undefined))
    return path === undefined
      ? undefined
      : { status, path, from: status === 'renamed' ? from : undefined, oldBlob, newBlob }
  if (path !== undefined) return { status: 'added', path, from: undefined, oldBlob: noBlob(oldBlob), newBlob }
  return from && { status: 'deleted', path: from, from: undefined, oldBlob, newBlob: noBlob(newBlob) }
}

const noBlob = (like: string): string => '0'.repeat(like.length)
