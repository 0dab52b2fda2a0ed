import type { Signature } from '../../domain/history'
import type { IsoDate } from '../../domain/text'
import { isHash, type StreamReader } from './gitLog'
import { coAuthorsIn, createSignatures, dayOf } from './gitLogSignatures'
import { createTokenReader, detached } from './gitLogTokens'

/** For `git log -z`: hash, parents, committer date in seconds, author, author date in seconds, the whole message. */
export const gitGraphFormat = '%H%x00%P%x00%ct%x00%an%x00%ae%x00%at%x00%B'

/** A commit of any sort, merges included: where it stands, and whom it names. */
export type GraphCommit = {
  readonly hash: string
  /** In their order: the first is the one that the commit was made on. */
  readonly parents: readonly string[]
  /** The committer date in seconds since 1970. */
  readonly seconds: number
  /** The author, then co-authors. */
  readonly people: readonly Signature[]
  /** The author date's day in UTC. */
  readonly on: IsoDate
}

const fieldsOfCommit = 7

/** Reads the output of `git log -z --format=<gitGraphFormat>`, in pieces of any size. */
export const createGraphReader = (): StreamReader<GraphCommit> => {
  const signatures = createSignatures()
  let complete: GraphCommit[] = []
  let fields: string[] = []
  const tokens = createTokenReader((token) => {
    fields.push(token)
    if (fields.length < fieldsOfCommit) return
    const [hash = '', parents = '', committed = '', name = '', email = '', authored = '', message = ''] = fields
    fields = []
    const author = signatures(name, email)
    complete.push({
      hash: detached(hash),
      parents: parents.split(' ').filter(isHash).map(detached),
      seconds: Number(committed),
      people: [author, ...coAuthorsIn(message, signatures)],
      on: dayOf(authored),
    })
  })
  const drain = (): readonly GraphCommit[] => {
    const commits = complete
    complete = []
    return commits
  }
  return {
    read(chunk) {
      tokens.read(chunk)
      return drain()
    },
    end() {
      tokens.end()
      return drain()
    },
  }
}
