import type { StatedFacts } from '../domain/documents'
import type { Resolved } from '../domain/knowledgeBase'
import type { Ownership, TeamId } from '../domain/people'
import type { DocPath } from '../domain/text'
import { codeownersNamed, codeownersOf, type Codeowners } from '../parse/accountable/codeownersRules'
import { configFilePath, type FolderDefaults } from '../parse/understudy/configFile'
import { ownersFileFormer, ownersFileOwners, type FileOwner, type OwnersFile } from '../parse/accountable/ownersFile'
import type { Mention } from './identity/identitySightings'

/** Everything outside a document that says who is accountable for it. */
export type OwnershipSources = {
  readonly codeowners: Codeowners | undefined
  /** By folder. */
  readonly ownersFiles: ReadonlyMap<string, OwnersFile>
  /** The configuration's defaults that hold for this document. */
  readonly folderDefaults: readonly FolderDefaults[]
  /** The teams of the document's services, with the place that says so. */
  readonly serviceTeams: readonly { readonly team: TeamId; readonly where: Ownership['where'] }[]
  readonly resolve: (name: string) => Resolved
}

/** A name in an OWNERS file is an alias or a login. */
const resolveFileOwner = (name: string, resolve: OwnershipSources['resolve']): Resolved => {
  const asWritten = resolve(name)
  if (asWritten.kind === 'team' || name.startsWith('@')) return asWritten
  const asLogin = resolve(`@${name}`)
  return asLogin.kind === 'unresolved' ? asWritten : asLogin
}

const ownerOf = (resolved: Resolved): Ownership['owner'] => {
  switch (resolved.kind) {
    case 'person':
      return { kind: 'person', id: resolved.id }
    case 'team':
      return { kind: 'team', id: resolved.id }
    case 'unresolved':
      return { kind: 'unresolved', id: resolved.id }
  }
}

const fromDocument = (
  path: DocPath,
  owners: StatedFacts['owners'],
  resolve: OwnershipSources['resolve'],
): readonly Ownership[] =>
  owners.map(({ value, range, team, channel }) => {
    const resolved = resolve(value)
    // Under `team:` and the like a name that nobody knows is a team's all the same.
    const owner: Ownership['owner'] =
      resolved.kind === 'unresolved' && (team || channel)
        ? { kind: 'team', id: value.trim() as TeamId }
        : ownerOf(resolved)
    return { owner, source: 'front-matter', where: { kind: 'line', path, line: range.start.line } }
  })

const fromCodeowners = (path: DocPath, { codeowners, resolve }: OwnershipSources): readonly Ownership[] =>
  codeowners === undefined
    ? []
    : codeownersOf(codeowners, path).flatMap(({ owners, line }) =>
        owners.map((name): Ownership => ({
          owner: ownerOf(resolve(name)),
          source: 'codeowners',
          where: { kind: 'line', path: codeowners.path, line },
        })),
      )

const inOwnersFile = ({ name, path, line }: FileOwner, resolve: OwnershipSources['resolve']): Ownership => ({
  owner: ownerOf(resolveFileOwner(name, resolve)),
  source: 'owners-file',
  where: { kind: 'line', path, line },
})

const fromOwnersFiles = (path: DocPath, { ownersFiles, resolve }: OwnershipSources): readonly Ownership[] =>
  ownersFileOwners(ownersFiles, path).map((owner) => inOwnersFile(owner, resolve))

/** Who was accountable for a document once and is no more, by the OWNERS files; those who own it still are left out. */
export const formerOwnersOf = (
  path: DocPath,
  owners: readonly Ownership[],
  { ownersFiles, resolve }: Pick<OwnershipSources, 'ownersFiles' | 'resolve'>,
): readonly Ownership[] => {
  const still = new Set(owners.map(({ owner }) => `${owner.kind}\n${owner.id}`))
  return ownersFileFormer(ownersFiles, path)
    .map((owner) => inOwnersFile(owner, resolve))
    .filter(({ owner }) => !still.has(`${owner.kind}\n${owner.id}`))
}

/** The last of the folders that fits counts. */
const fromConfig = ({ folderDefaults, resolve }: OwnershipSources): readonly Ownership[] => {
  const owner = folderDefaults.findLast((folder) => folder.owner !== undefined)?.owner
  if (owner === undefined) return []
  const where: Ownership['where'] = { kind: 'line', path: configFilePath, line: owner.range.start.line }
  return [{ owner: ownerOf(resolve(owner.value)), source: 'config', where }]
}

const fromServices = ({ serviceTeams }: OwnershipSources): readonly Ownership[] =>
  serviceTeams.map(({ team, where }) => ({ owner: { kind: 'team', id: team }, source: 'team-file', where }))

/**
 * Who is accountable for a document, from every place that says so: its front matter first (that decides), then
 * CODEOWNERS, OWNERS files, the configuration, and its services' teams. An owner named twice by one source is listed
 * once; two sources that name the same stand beside each other.
 */
export const ownershipOf = (
  path: DocPath,
  stated: StatedFacts['owners'],
  sources: OwnershipSources,
): readonly Ownership[] => {
  const all = [
    ...fromDocument(path, stated, sources.resolve),
    ...fromCodeowners(path, sources),
    ...fromOwnersFiles(path, sources),
    ...fromConfig(sources),
    ...fromServices(sources),
  ]
  const seen = new Set<string>()
  return all.filter(({ owner, source }) => {
    const key = `${source}\n${owner.kind}\n${owner.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The names in CODEOWNERS, OWNERS files and the configuration, for finding out who is who. */
export const ownersNamed = (
  codeowners: Codeowners | undefined,
  ownersFiles: Iterable<OwnersFile>,
  folders: readonly FolderDefaults[],
): readonly Mention[] => {
  const inCodeowners =
    codeowners === undefined
      ? []
      : codeownersNamed(codeowners).map(({ name, line }): Mention => ({
          name,
          from: 'codeowners',
          source: { kind: 'line', path: codeowners.path, line },
        }))
  const inFiles = [...ownersFiles].flatMap(({ path, entries }) =>
    entries
      .flatMap(({ approvers, reviewers }) => [...approvers, ...reviewers])
      .map(({ value, range }): Mention => ({
        name: value,
        from: 'owners-file',
        source: { kind: 'line', path, line: range.start.line },
      })),
  )
  const inConfig = folders.flatMap(({ owner }) =>
    owner === undefined
      ? []
      : [
          {
            name: owner.value,
            from: 'config',
            source: { kind: 'line', path: configFilePath, line: owner.range.start.line },
          } satisfies Mention,
        ],
  )
  return [...inCodeowners, ...inFiles, ...inConfig]
}
