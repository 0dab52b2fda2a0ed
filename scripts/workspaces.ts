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

/** Commits all that is new in a repository, as somebody. */
const commit = async (root: string, name: string, message: string): Promise<void> => {
  const who = ['-c', `user.name=${name}`, '-c', `user.email=${name.toLowerCase().replaceAll(' ', '.')}@gate.example`]
  await run('git', ['-C', root, 'add', '--all'])
  await run('git', ['-C', root, ...who, 'commit', '--quiet', '--no-verify', '--message', message])
}

const steps = (what: string): string =>
  Array.from({ length: 30 }, (_, index) => `${index + 1}. ${what}, and look at gauge ${index + 1}.`).join('\n')

const gateFiles: Readonly<Record<string, string>> = {
  CODEOWNERS: '* @gate-keepers\n',
  'site/CODEOWNERS': '/runbooks/ @lena\n',
  'site/runbooks/open-the-gate.md': `# Open the gate\n\n${steps('Turn the wheel')}\n`,
  'site/runbooks/close-the-gate.md': `---\nowners: [lena]\n---\n# Close the gate\n\n${steps('Turn it back')}\n`,
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
  for (const [path, text] of Object.entries(gateFiles)) {
    await mkdir(dirname(join(gate, path)), { recursive: true })
    await writeFile(join(gate, path), text)
  }
  await run('git', ['init', '--quiet', '--initial-branch=main', '--template=', gate])
  await commit(gate, 'Lena Brandt', 'Say how the gate works')
  await writeFile(join(gate, 'site/runbooks/grease-the-hinge.md'), `# Grease the hinge\n\n${steps('Grease it')}\n`)
  await commit(gate, 'Otto Falk', 'Say how the hinge is greased')
  await run('git', ['clone', '--quiet', '--depth=1', pathToFileURL(gate).href, join(home, 'late')])
  const file = join(home, 'several.code-workspace')
  const folders = [{ path: await exampleCopy(), name: 'example' }, { path: 'gate/site' }]
  await writeFile(file, JSON.stringify({ folders, settings: {} }, undefined, 2))
  return file
}
