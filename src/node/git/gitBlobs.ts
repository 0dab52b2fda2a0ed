import { runGit, type GitRun } from './gitProcess'

/** Larger texts are no documents that a person wrote; they are passed over, not held in memory. */
const longestText = 4 * 1024 * 1024

/** The texts of blobs; those that are missing are left out. Nothing is fetched. */
export const readBlobs = async (
  run: Pick<GitRun, 'root' | 'signal'>,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (blobs.length === 0) return new Map()
  const reader = createBatchReader()
  const args = ['cat-file', '--batch', '--buffer']
  for await (const chunk of runGit({ ...run, args, input: blobs })) reader.read(chunk)
  return reader.texts
}

/** Nothing that is read here is larger: settings can raise the limit for documents, and few will that far. */
const longestFile = 64 * 1024 * 1024

/** The bytes of blobs; those that are missing are left out. Nothing is fetched. */
export const readBlobBytes = async (
  run: Pick<GitRun, 'root' | 'signal'>,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  if (blobs.length === 0) return new Map()
  const { keep, found } = keeping<Uint8Array>()
  const reader = createReader((bytes) => new Uint8Array(bytes), longestFile, keep)
  const args = ['cat-file', '--batch', '--buffer']
  for await (const chunk of runGit({ ...run, args, input: blobs })) reader.read(chunk)
  return found
}

/** Hands over the bytes of each blob asked for in turn; undefined for what is missing, too long or no blob. */
export const createBytesReader = (
  take: (bytes: Uint8Array | undefined) => void,
): { readonly read: (chunk: Buffer) => void } =>
  createReader(
    (bytes) => new Uint8Array(bytes),
    longestFile,
    (_, bytes) => {
      take(bytes)
    },
  )

/** Which of the blobs are here. In a partial clone, asking for one that is not would end git. */
export const presentBlobs = async (
  run: Pick<GitRun, 'root' | 'signal'>,
  blobs: readonly string[],
): Promise<ReadonlySet<string>> => {
  const present = new Set<string>()
  if (blobs.length === 0) return present
  const args = ['rev-list', '--objects', '--no-walk', '--ignore-missing', '--missing=allow-any', '--no-object-names']
  let rest = ''
  for await (const chunk of runGit({ ...run, args: [...args, '--stdin'], input: blobs })) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) present.add(line)
  }
  return present
}

/** Takes what was asked for, in the order of asking. */
type Take<T> = (hash: string, value: T | undefined) => void

const keeping = <T>(): { readonly keep: Take<T>; readonly found: ReadonlyMap<string, T> } => {
  const found = new Map<string, T>()
  return {
    found,
    keep: (hash, value) => {
      if (value !== undefined) found.set(hash, value)
    },
  }
}

type TextReader = { readonly read: (chunk: Buffer) => void; readonly texts: ReadonlyMap<string, string> }

/** Reads `cat-file --batch`: `<hash> <type> <size>`, a line end, so many bytes, a line end; or `<hash> missing`. */
export const createBatchReader = (): TextReader => {
  const { keep, found } = keeping<string>()
  return { ...createReader((bytes) => bytes.toString('utf8'), longestText, keep), texts: found }
}

const createReader = <T>(
  valueOf: (bytes: Buffer) => T,
  longest: number,
  take: Take<T>,
): { readonly read: (chunk: Buffer) => void } => {
  let header = ''
  let open: { readonly hash: string; readonly keep: boolean; left: number; readonly parts: Buffer[] } | undefined

  const takeHeader = (chunk: Buffer, start: number): number => {
    const end = chunk.indexOf(10, start)
    header += chunk.toString('latin1', start, end === -1 ? chunk.length : end)
    if (end === -1) return chunk.length
    const [hash = '', type = '', size = ''] = header.split(' ')
    header = ''
    if (size !== '') {
      const bytes = Number(size)
      open = { hash, keep: type === 'blob' && bytes <= longest, left: bytes + 1, parts: [] }
    } else if (hash !== '') take(hash, undefined)
    return end + 1
  }
  const takeBody = (blob: NonNullable<typeof open>, chunk: Buffer, start: number): number => {
    const end = Math.min(chunk.length, start + blob.left)
    blob.left -= end - start
    if (blob.keep) blob.parts.push(chunk.subarray(start, end))
    if (blob.left === 0) {
      take(blob.hash, blob.keep ? valueOf(Buffer.concat(blob.parts).subarray(0, -1)) : undefined)
      open = undefined
    }
    return end
  }
  return {
    read(chunk) {
      let at = 0
      while (at < chunk.length) at = open === undefined ? takeHeader(chunk, at) : takeBody(open, chunk, at)
    },
  }
}
