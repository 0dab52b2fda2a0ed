import type { Signature } from '../../../core/domain/history'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { PersonId } from '../../../core/domain/people'
import { atOnce } from '../../../core/domain/steps'
import { fileChanges } from '../../../core/index/history/fileChanges'
import {
  decaysFrom,
  fileTruckFactor,
  type Decay,
  type FileTruckFactor,
} from '../../../core/metrics/authorship/fileAuthors'
import { globMatcher } from '../../../core/parse/text/globs'
import { truckFactorJson } from '../../../report/json/truckFactorJson'
import { printable, printableJson } from '../../../report/printable'
import { wrap } from '../../../report/text/wrap'
import type { Layout } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption, type Attempt } from '../command'

/** Who a commit's author is: by address, and by name where nobody has the address. Bots are nobody. */
const createPersonOf = (base: KnowledgeBase): ((signature: Signature) => PersonId | undefined) => {
  const known = new Map<string, PersonId | undefined>()
  return ({ name, email }) => {
    const key = `${name}\n${email}`
    if (!known.has(key)) {
      const [who] = [email, name].map((text) => base.resolve(text)).filter(({ kind }) => kind === 'person')
      known.set(key, who?.kind === 'person' ? who.id : undefined)
    }
    return known.get(key)
  }
}

/** Globs of the files asked about; none: all files. */
const globsOf = (
  base: KnowledgeBase,
  files: readonly string[],
  names: readonly string[],
): Attempt<readonly string[]> => {
  const globs = [...files]
  for (const name of names) {
    const same = (text: string): boolean => text.toLowerCase() === name.toLowerCase()
    const service = [...base.services.values()].find((each) => same(each.id) || same(each.name))
    if (service === undefined) return { ok: false, message: `there is no service ${printable(name)}.` }
    if (service.paths.length === 0)
      return { ok: false, message: `the team file gives no paths of ${printable(service.name)}’s code.` }
    globs.push(...service.paths)
  }
  return { ok: true, value: globs }
}

const sentence = (
  base: KnowledgeBase,
  { files, withAuthor, truckFactor }: FileTruckFactor,
  { columns, style }: Layout,
): string => {
  const counted = `${withAuthor} of ${files} ${files === 1 ? 'file has' : 'files have'} an author.`
  if (truckFactor === undefined) return `${wrap(`No truck factor: ${counted}`, columns).join('\n')}\n`
  const names = truckFactor.people.map((id) => base.people.get(id)?.name ?? id).join(', ')
  const value = style.bold(`Truck factor ${truckFactor.value}`)
  return [
    value,
    ...wrap(`Without ${printable(names)}, more than half of them would have none. ${counted}`, columns),
    '',
  ].join('\n')
}

export const truckFactorCommand = defineCommand({
  name: 'truck-factor',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'The truck factor of any files, code too, by the published definition of authors',
  options: [
    { name: 'files', takes: 'GLOB', summary: 'Only files like this, from the repository’s root; may be given again' },
    { name: 'service', takes: 'NAME', summary: 'The files of a service, by its paths in the team file' },
    {
      name: 'decay',
      takes: 'NAME',
      values: ['jetbrains'],
      summary: 'Changes of the 547 days before the newest commit, each by exp(−days/90)',
    },
    jsonOption,
    atOption,
    initialsOption,
  ],
  run: async ({ positionals: [path], has, value, values, request, loader, layout }) => {
    if (!request.history) return failure('truck-factor reads the history, so --no-history leaves it nothing.')
    const loaded = await loader.loadFiles({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today, history, folder } = loaded.value
    const globs = globsOf(base, values('files'), values('service'))
    if (!globs.ok) return failure(globs.message)
    const matches = globs.value.length === 0 ? () => true : globMatcher(globs.value)
    const isBelow = (file: string): boolean => folder === '' || file.startsWith(`${folder}/`)
    const paths = history.paths.filter((file) => isBelow(file) && matches(file))
    const changes = atOnce(fileChanges(history.commits, paths, createPersonOf(base)))
    const decay: Decay = value('decay') === 'jetbrains' ? 'jetbrains' : 'none'
    const asOf = decay === 'none' ? today : decaysFrom(history.commits, today)
    const result = fileTruckFactor(changes.values(), asOf, decay)
    const json = has('json') ? printableJson(truckFactorJson(result, { today, decay, asOf })) : undefined
    return answer(json ?? sentence(base, result, layout), loaded.value)
  },
})
