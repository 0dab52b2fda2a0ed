import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath, Parsed, Problem } from '../../domain/text'
import { firstCodeowners, parseCodeowners } from '../../parse/accountable/codeowners'
import type { Codeowners } from '../../parse/accountable/codeownersRules'
import { configFilePath, noConfig, parseConfigFile, type Config } from '../../parse/understudy/configFile'
import { emptyMailmap, parseMailmap, type Mailmap } from '../../parse/git/mailmap'
import {
  parseOwnersAliases,
  parseOwnersFile,
  type OwnersAlias,
  type OwnersFile,
} from '../../parse/accountable/ownersFile'
import { noTeamFile, parseTeamFile, teamFilePath, type TeamFile } from '../../parse/understudy/teamFile'

const mailmapPath = '.mailmap' as DocPath

/** The files that are no documents and say something about them, read. */
export type ControlFiles = {
  readonly config: Config
  readonly teamFile: TeamFile
  readonly mailmap: Mailmap
  readonly codeowners: Codeowners | undefined
  /** By the folder they lie in; the root is ''. */
  readonly ownersFiles: ReadonlyMap<string, OwnersFile>
  readonly ownersAliases: readonly OwnersAlias[]
  readonly problems: KnowledgeBase['fileProblems']
}

/** Reads them all; what is missing is as if empty. `texts` are by path. */
export const readControlFiles = (texts: ReadonlyMap<DocPath, string>): ControlFiles => {
  const problems = new Map<DocPath, readonly Problem[]>()
  const read = <T>(path: DocPath | undefined, parse: (text: string) => Parsed<T>): T | undefined => {
    const text = path === undefined ? undefined : texts.get(path)
    if (path === undefined || text === undefined) return undefined
    const { value, problems: found } = parse(text)
    if (found.length > 0) problems.set(path, found)
    return value
  }
  const named = (name: string) => [...texts.keys()].filter((path) => path === name || path.endsWith(`/${name}`))
  const config = read(configFilePath, parseConfigFile) ?? noConfig
  const codeowners = firstCodeowners(texts.keys(), config.codeowners)
  const ownersFiles = named('OWNERS').flatMap((path) => read(path, (text) => parseOwnersFile(path, text)) ?? [])
  return {
    config,
    teamFile: read(teamFilePath, parseTeamFile) ?? noTeamFile,
    mailmap: read(mailmapPath, parseMailmap) ?? emptyMailmap,
    codeowners: codeowners && read(codeowners, (text) => parseCodeowners(codeowners, text, config.codeowners)),
    ownersFiles: new Map(ownersFiles.map((file) => [file.folder, file])),
    ownersAliases: named('OWNERS_ALIASES').flatMap(
      (path) => read(path, (text) => parseOwnersAliases(path, text)) ?? [],
    ),
    problems,
  }
}
