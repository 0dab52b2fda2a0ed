import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { run } from './editorHost/processes'

/** A fresh copy of the bundled example with its history, outside of the checkout: nothing that is tried in it is kept. Answers its root. */
export const exampleCopy = async (): Promise<string> => {
  const script = pathToFileURL(join(projectRoot, 'scripts', 'example.mjs')).href
  const { makeExample } = (await import(script)) as { makeExample: (folder: string) => Promise<string> }
  const folder = join(await temporaryFolder('example'), 'example')
  await makeExample(folder)
  return folder
}

/** A folder with nothing in it. */
export const emptyFolder = (): Promise<string> => temporaryFolder('empty')

const steps = (title: string, lines: number): string =>
  [
    `# ${title}`,
    '',
    ...Array.from({ length: lines }, (_, at) => `${at + 1}. Look at gauge ${at}, then write it down.`),
    '',
  ].join('\n')

type Change = readonly [author: string, on: string, files: Readonly<Record<string, string>>]

/** What two people wrote, none of which says who owns it or can run it. */
const changes: readonly Change[] = [
  ['Ana Sol', '2026-01-05', { 'README.md': '# Lighthouse\n', '.gitignore': 'private/\n' }],
  ['Ana Sol', '2026-01-06', { 'runbooks/relight-the-lamp.md': steps('Relight the lamp', 40) }],
  ['Ana Sol', '2026-01-07', { 'runbooks/oil-the-gears.md': steps('Oil the gears', 30) }],
  ['Ben Roy', '2026-02-01', { 'runbooks/sound-the-horn.md': steps('Sound the horn', 30) }],
  ['Ana Sol', '2026-02-09', { 'runbooks/sound-the-horn.md': steps('Sound the horn', 75) }],
  ['Ben Roy', '2026-03-01', { 'docs/history.md': '# How the tower came to be\n\nIt was built long ago.\n' }],
  [
    'Ben Roy',
    '2026-03-02',
    { 'incidents/2026-02-28-lamp-out.md': '# The lamp went out on 2026-02-28\n\n## Actions\n\n- Buy wicks\n' },
  ],
]

/** A small repository of two authors that has never heard of us, with files that are left out for one reason or another. Answers its root. */
export const undeclaredRepository = async (): Promise<string> => {
  const root = join(await temporaryFolder('undeclared'), 'lighthouse')
  await writeFiles(root, {})
  const git = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    run('git', ['-c', 'commit.gpgsign=false', ...args], { cwd: root, env: { ...process.env, ...env } })
  await git(['init', '-q', '-b', 'main'])
  for (const [name, on, files] of changes) {
    await writeFiles(root, files)
    const email = `${name.toLowerCase().replace(' ', '.')}@lighthouse.example`
    const [date, who] = [`${on}T12:00:00Z`, { name, email }]
    await git(['add', '-A'])
    await git(['commit', '-q', '-m', 'Write down what we do'], {
      GIT_AUTHOR_NAME: who.name,
      GIT_AUTHOR_EMAIL: who.email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: who.name,
      GIT_COMMITTER_EMAIL: who.email,
      GIT_COMMITTER_DATE: date,
    })
  }
  await writeFiles(root, {
    'private/notes.md': '# Notes\n',
    'vendor/pump/README.md': '# Pump\n',
    'runbooks/log.md': `# Log\n\n${'All is well.\n'.repeat(90_000)}`,
    'notes.txt': 'Wicks.\n',
  })
  return root
}

const writeFiles = async (root: string, files: Readonly<Record<string, string>>): Promise<void> => {
  await mkdir(root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}

/** Commits all that is new in a repository, as somebody. */
const commit = async (root: string, name: string, message: string): Promise<void> => {
  const who = ['-c', `user.name=${name}`, '-c', `user.email=${name.toLowerCase().replaceAll(' ', '.')}@gate.example`]
  await run('git', ['-C', root, 'add', '--all'])
  await run('git', ['-C', root, ...who, 'commit', '--quiet', '--no-verify', '--message', message])
}

const gateFiles: Readonly<Record<string, string>> = {
  CODEOWNERS: '* @gate-keepers\n',
  'site/CODEOWNERS': '/runbooks/ @lena\n',
  'site/runbooks/open-the-gate.md': steps('Open the gate', 30),
  'site/runbooks/close-the-gate.md': `---\nowners: [lena]\n---\n${steps('Close the gate', 30)}`,
  'site/.understudy/config.yaml': 'today: 2026-11-21\n',
  'elsewhere/runbooks/not-ours.md': '# Not in this folder\n',
}

/**
 * A workspace file of two folders: a copy of the example, and `site`, a folder in the middle of another repository. Beside them lies `late`, a
 * shallow clone of that repository, which is in no workspace yet.
 */
export const severalFolders = async (): Promise<string> => {
  const home = await temporaryFolder('folders')
  const gate = join(home, 'gate')
  await writeFiles(gate, gateFiles)
  await run('git', ['init', '--quiet', '--initial-branch=main', '--template=', gate])
  await commit(gate, 'Lena Brandt', 'Say how the gate works')
  await writeFiles(gate, { 'site/runbooks/grease-the-hinge.md': steps('Grease the hinge', 30) })
  await commit(gate, 'Otto Falk', 'Say how the hinge is greased')
  await run('git', ['clone', '--quiet', '--depth=1', pathToFileURL(gate).href, join(home, 'late')])
  const file = join(home, 'several.code-workspace')
  const folders = [{ path: await exampleCopy(), name: 'example' }, { path: 'gate/site' }]
  await writeFile(file, JSON.stringify({ folders, settings: {} }, undefined, 2))
  return file
}
