import { createTestRepository, type TestRepository } from '../../support/gitRepository'

const steps = (title: string, lines = 12): string =>
  `# ${title}\n\n${Array.from({ length: lines }, (_, index) => `${index + 1}. Do step ${index + 1} of “${title}”.`).join('\n')}\n`

const front = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n`

const kim = 'Kim Osei <kim@mill.example>'
const lea = 'Lea Roth <lea@mill.example>'

const team = `people:
  kim: {name: Kim Osei, emails: [kim@mill.example], team: mill}
  lea: {name: Lea Roth, emails: [lea@mill.example], team: mill}
  jon: {name: Jon Bell, team: mill, until: 2026-03-31}
teams:
  mill: {name: Mill, members: [kim, lea, jon]}
services:
  wheel: {name: Wheel, criticality: critical, documents: ["runbooks/wheel/**"]}
`

/** A small team that says who can do what. */
const declared = (): TestRepository => {
  const repository = createTestRepository()
  repository.commit({
    author: kim,
    on: '2026-04-01',
    files: {
      '.understudy/team.yaml': team,
      'runbooks/wheel/stop.md':
        front(
          'owners: [kim]',
          'cross_trained:',
          '  - {person: kim, level: teaches, on: 2026-04-01}',
          '  - {person: lea, level: performed, on: 2026-04-01}',
        ) + steps('Stop the wheel'),
      'runbooks/wheel/start.md': front('cross_trained: [lea]') + steps('Start the wheel'),
      'runbooks/sweep.md': front('criticality: low', 'owners: [lea]') + steps('Sweep the floor'),
    },
  })
  return repository
}

/** Two authors, and not a word of who owns anything. */
const undeclared = (): TestRepository => {
  const repository = createTestRepository()
  repository.commit({ author: kim, on: '2024-05-01', files: { 'runbooks/open.md': steps('Open the sluice', 40) } })
  repository.commit({ author: lea, on: '2026-04-01', files: { 'runbooks/close.md': steps('Close the sluice', 40) } })
  repository.commit({
    author: kim,
    on: '2024-05-02',
    files: { 'runbooks/close.md': `${steps('Close the sluice', 40)}\n${steps('And if it jams', 35)}` },
  })
  return repository
}

/** A runbook whose only owner has left, and one that they shared. */
const departed = (): TestRepository => {
  const repository = createTestRepository()
  repository.commit({
    author: kim,
    on: '2026-01-10',
    files: {
      '.understudy/team.yaml': team,
      CODEOWNERS: 'runbooks/ @jon\n',
      'runbooks/wheel/grease.md': front('owners: [jon]') + steps('Grease the wheel'),
      'runbooks/lock.md': front('cross_trained: [jon, lea]') + steps('Lock the gate'),
    },
  })
  return repository
}

/** Front matter, team file and links that are not as they should be. */
const broken = (): TestRepository => {
  const repository = createTestRepository()
  repository.commit({
    author: kim,
    on: '2026-02-01',
    files: {
      '.understudy/team.yaml': 'people:\n  kim: {name: Kim Osei, until: someday}\n',
      'runbooks/colon.md': front('title: Wheel: stuck', 'owners: [kim]') + steps('Wheel is stuck'),
      'runbooks/at.md': front('owner: @kim', 'last_reviewed_on: 2026-02-30') + steps('Call for help'),
      'runbooks/fence.md': front('owners: [kim, nemo]') + '# Fence\n\n1. Look.\n\n```sh\nls\n\n## Rollback\n',
    },
  })
  return repository
}

/** Repositories whose reports are kept beside this file, by name. */
export const goldenWorkspaces: Readonly<Record<string, () => TestRepository>> = {
  declared,
  undeclared,
  departed,
  broken,
}
