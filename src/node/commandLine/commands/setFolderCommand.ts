import { relative, resolve, sep } from 'node:path'
import type { Criticality } from '../../../core/domain/people'
import { folderPattern } from '../../../core/edit/folderPattern'
import { addFolderDefaults } from '../../../core/edit/yaml/yamlFileEdits'
import { folderReach } from '../../../core/metrics/authorship/folderReach'
import { configFilePath } from '../../../core/parse/understudy/configFile'
import { serviceIds } from '../../../core/scaffold/knownServices'
import { carryOut, dryRunOption } from '../carryOut'
import { defineCommand, failure, type Invocation, type Outcome } from '../command'
import { unknownServices } from '../unknownServices'

const criticalities: readonly Criticality[] = ['critical', 'high', 'normal', 'low']

const setFolder = async (invocation: Invocation): Promise<Outcome> => {
  const { positionals, value, values, request, loader, desk } = invocation
  const [typed = '.'] = positionals
  if (value('service') === undefined && value('criticality') === undefined) {
    return failure('set-folder wants a --service, a --criticality, or both.')
  }
  const loaded = await loader.load({ ...request, path: typed, history: false })
  if (!loaded.ok) return failure(loaded.message)
  const { root, base } = loaded.value
  const folder = relative(root, resolve(desk.from, typed)).split(sep).join('/')
  const [service] = serviceIds(values('service').slice(-1), base.services.values())
  const criticality = criticalities.find((each) => each === value('criticality'))
  const settings = {
    path: folderPattern(folder),
    ...(service === undefined ? {} : { service }),
    ...(criticality === undefined ? {} : { criticality }),
  }
  const { runbooks } = folderReach(base, folder)
  const says = `${settings.path}, ${runbooks.length === 1 ? '1 runbook' : `${runbooks.length} runbooks`}`
  const decide = (text: string | undefined) => addFolderDefaults(text, settings)
  const idle = `nothing to do: ${configFilePath} says so already.`
  const outcome = await carryOut(invocation, loaded.value, [{ path: configFilePath, decide, says }], idle)
  return { ...outcome, stderr: `${outcome.stderr}${unknownServices(values('service'), base).join('')}` }
}

export const setFolderCommand = defineCommand({
  name: 'set-folder',
  words: '<folder>',
  least: 1,
  most: 1,
  summary: 'Says which service a folder’s documents are about, and how critical they are, where they do not say it',
  options: [
    { name: 'service', takes: 'NAME', summary: 'The service, by id or name; may be a new one' },
    { name: 'criticality', takes: 'WORD', values: criticalities, summary: 'How much depends on them' },
    dryRunOption,
  ],
  run: setFolder,
})
