import type { TouchedFile } from '../../domain/history'
import type { GitSource } from '../ports'

const filesAtOnce = 500

type Texts = ReadonlyMap<string, string>

/** False for the id of zeros that stands where there is no blob. */
export const isBlob = (blob: string): boolean => !/^0+$/.test(blob)

/** Pieces of at most so many, in their order. */
export function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

/** Some files at a time with their texts; git reads the next ones meanwhile. */
export async function* withTextsOf<T extends TouchedFile>(
  git: GitSource,
  files: readonly T[],
): AsyncGenerator<{ readonly some: readonly T[]; readonly texts: Texts }> {
  const ask = (some: readonly T[]): Promise<Texts> => {
    const asked = git.texts(some.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob].filter(isBlob)))
    // Heard when its turn comes; should that never be, nobody misses it.
    asked.catch(() => undefined)
    return asked
  }
  const [first, ...rest] = slices(files, filesAtOnce)
  if (first === undefined) return
  let some = first
  let texts = ask(some)
  for (const next of rest) {
    const before = { some, texts: await texts }
    some = next
    texts = ask(next)
    yield before
  }
  yield { some, texts: await texts }
}
