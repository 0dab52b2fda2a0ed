import { linesOf, type TestRepository } from './gitRepository'

const people = ['Ann Bee', 'Bob Cole', 'Cy Dent', 'Dee Ek'] as const
const authorOf = (at: number): string => {
  const name = people[at % people.length] ?? people[0]
  return `${name} <${name.toLowerCase().replace(' ', '.')}@example.com>`
}

const runbook = (front: string, body: string): string => `---\n${front}---\n\n# A runbook\n\n1. Do it.\n\n${body}`

const review = (items: string): string =>
  `---\ndate: 2025-02-03\nservices: [db]\n---\n\n# Outage of the database\n\n## Timeline\n\n- 10:00 Began\n\n## Action items\n\n${items}`

const team = (more: string): string =>
  `people:\n  ann.bee: {name: Ann Bee, emails: [ann.bee@example.com]}\n  bob.cole: {name: Bob Cole, emails: [bob.cole@example.com]${more}}\n`

const day = (month: number, of: number): string =>
  `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(of).padStart(2, '0')}`

/**
 * Twenty months from April 2024, in which nearly all changes that a month's figures depend on: who wrote what, branches
 * merged months later, renames, texts brought back, sweeps, clocks that went wrong, the team file, the policy, names of
 * keys, what is left out, reviews and their actions.
 */
export const fillChangingRepository = (repository: TestRepository): void => {
  repository.commit({
    author: authorOf(0),
    on: day(3, 10),
    files: { 'src/code.ts': 'export {}\n', 'notes.md': '# Notes\n' },
  })
  for (let month = 5; month < 25; month += 1) {
    growDocuments(repository, month)
    changeRules(repository, month)
    if (month === 9 || month === 15) mergeLate(repository, month)
    if (month === 12) repository.git('mv', 'runbooks/r11.md', 'runbooks/renamed.md')
    // A clock that went wrong: two years late, and one that makes two commits the same second.
    if (month === 13)
      repository.commit({
        author: authorOf(1),
        on: '2022-01-01',
        files: { 'runbooks/odd.md': runbook('', linesOf(30, 'odd')) },
      })
    if (month === 14)
      repository.commit({
        author: authorOf(2),
        on: '2022-01-01',
        files: { 'runbooks/odd.md': runbook('', linesOf(9, 'odd')) },
      })
  }
}

const growDocuments = (repository: TestRepository, month: number): void => {
  repository.commit({
    author: authorOf(month),
    on: day(month, 3),
    files: {
      [`runbooks/r${month}.md`]: runbook(
        month % 3 === 0 ? 'owners: [ann.bee]\n' : '',
        linesOf(20 + month, `m${month}`),
      ),
    },
  })
  repository.commit({
    author: authorOf(month + 1),
    on: `${day(month, 28)}T23:30:00-05:00`,
    message: month % 4 === 0 ? `Pair\n\nCo-authored-by: ${authorOf(month + 2)}` : 'Change',
    files: {
      [`runbooks/r${Math.max(5, month - 2)}.md`]: runbook('', linesOf(24 + month, `n${month}`)),
      ...(month % 5 === 0
        ? {
            'runbooks/r5.md': runbook(
              `cross_trained: [{person: Bob Cole, level: performed, on: ${day(month, 5)}}]\n`,
              linesOf(9),
            ),
          }
        : {}),
      'incidents/2025-02-03-db.md': review(
        month < 14
          ? '- [ ] Fix it (owner: ann.bee, due: 2025-06-01)\n- Look\n'
          : '- [x] Fix it\n- [ ] Test it\n- Look\n',
      ),
    },
  })
}

const changeRules = (repository: TestRepository, month: number): void => {
  const write = (files: Readonly<Record<string, string | null>>) =>
    repository.commit({ author: authorOf(0), on: day(month, 29), message: 'Rules', files })
  if (month === 8) write({ '.understudy/team.yaml': team('') })
  if (month === 11)
    write({ '.understudy/team.yaml': `${team(', until: 2025-02-10')}policy:\n  lapse_after: 3 months\n` })
  if (month === 16) write({ '.understudy/config.yaml': 'exclude: [runbooks/r7.md]\nkeys:\n  owners: [keeper]\n' })
  if (month === 17)
    write({ 'runbooks/r8.md': runbook('keeper: bob.cole\n', linesOf(30)), '.gitignore': 'runbooks/r9.md\n' })
  if (month === 18)
    write({ 'runbooks/r10.md': null, '.mailmap': 'Ann Bee <ann.bee@example.com> <cy.dent@example.com>\n' })
  // A sweep, and then the month's work done on top of it.
  if (month === 19) {
    const swept = Array.from(
      { length: 14 },
      (_, at) => [`docs/page-${at}.md`, `# Page ${at}\n\n${linesOf(8)}`] as const,
    )
    write(Object.fromEntries(swept))
  }
}

/** A branch from before, with a commit of its own, merged a month after it was made. */
const mergeLate = (repository: TestRepository, month: number): void => {
  repository.git('checkout', '--quiet', '-b', `side-${month}`, 'HEAD~3')
  repository.commit({
    author: authorOf(3),
    on: day(month - 1, 15),
    files: { [`runbooks/side-${month}.md`]: runbook('', linesOf(40, 'side')) },
  })
  repository.git('mv', `runbooks/r${month - 3}.md`, `runbooks/moved-${month}.md`)
  repository.commit({ author: authorOf(3), on: day(month - 1, 15), message: 'Move' })
  repository.git('checkout', '--quiet', 'main')
  repository.git('merge', '--quiet', '--no-ff', '--no-commit', '--strategy-option=ours', `side-${month}`)
  repository.commit({ author: authorOf(0), on: day(month, 29), message: 'Merge' })
}
