import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fastImportStream } from './example-history.mjs'
import { plan, tagger, tags } from './example-plan.mjs'

/** Where the example's final texts lie in this project. */
export const workspace = fileURLToPath(new URL('../test/workspaces/example', import.meta.url))

/** Lies in the `.git` folder of a repository that this script made and may therefore make anew. */
const marker = join('.git', 'understudy-example')

/**
 * Copies the example out to `target` and gives it its history: the same commits, and so the same hashes, each time.
 * A target that holds anything is refused, unless this function made it; then it is made anew.
 * @param {string} target a folder, made where it is missing
 * @returns {Promise<string>} the repository's root, as an absolute path
 */
export async function makeExample(target) {
  const root = resolve(target)
  const finals = await readWorkspace()
  const stream = fastImportStream(plan, tags, tagger, finals)
  await makeRoom(root)
  git(root, ['init', '--quiet', '--template=', '--object-format=sha1', '--initial-branch=main'])
  await writeFile(
    join(root, marker),
    'Made by scripts/example.mjs, which may take this folder away and make it anew.\n',
  )
  git(root, ['config', 'core.autocrlf', 'false'])
  git(root, ['config', 'core.hooksPath', devNull])
  git(root, ['fast-import', '--quiet', '--date-format=raw'], stream)
  for (const [path, text] of finals) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  git(root, ['reset', '--quiet'])
  return root
}

/**
 * The example's final texts by path, with forward slashes and `\n` as they are committed.
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
export async function readWorkspace() {
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const paths = files.map((file) => relative(workspace, file).split(sep).join('/')).sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(workspace, path), 'utf8')))
  return new Map(paths.map((path, at) => [path, (texts[at] ?? '').replaceAll('\r\n', '\n')]))
}

/** @param {string} root */
async function makeRoom(root) {
  await mkdir(root, { recursive: true })
  const held = await readdir(root)
  if (held.length === 0) return
  if (!existsSync(join(root, marker))) throw new Error(`${root} is not empty, and is no example made by this script.`)
  await Promise.all(held.map((name) => rm(join(root, name), { recursive: true, force: true })))
}

/**
 * Runs git in `root`, deaf to the user's settings and to the environment's.
 * @param {string} root
 * @param {readonly string[]} args
 * @param {string} [input]
 */
function git(root, args, input = '') {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'))
  const env = { ...Object.fromEntries(inherited), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' }
  const { status, error, stdout, stderr } = spawnSync('git', args, { cwd: root, env, input, encoding: 'utf8' })
  if (status === null) throw new Error(`git could not be run: ${error?.message ?? 'it was ended from outside'}`)
  if (status !== 0) throw new Error(`git ${args[0]} failed in ${root}: ${stderr.trim()}`)
  return stdout
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const target = process.argv[2]
  if (target === undefined) {
    process.stderr.write('Usage: node scripts/example.mjs DIR\n')
    process.exitCode = 2
  } else {
    await makeExample(target).then(
      (root) => process.stdout.write(`${root}\n`),
      (error) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
        process.exitCode = 2
      },
    )
  }
}
