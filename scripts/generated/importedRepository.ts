import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { devNull } from 'node:os'
import { text } from 'node:stream/consumers'

export type ImportedCommit = {
  readonly author: { readonly name: string; readonly email: string }
  /** `YYYY-MM-DD`; made at noon, UTC. */
  readonly on: string
  readonly message: string
  /** Texts by path; each replaces the whole file. */
  readonly files: Readonly<Record<string, string>>
}

/**
 * Makes a repository of commits in their order, on one branch, and checks the last one out. All of it goes to `git fast-import` in one stream, so that
 * thousands of commits take a second or two; equal commits get equal hashes.
 */
export const importRepository = async (root: string, commits: readonly ImportedCommit[]): Promise<void> => {
  await mkdir(root, { recursive: true })
  await git(root, ['init', '--quiet', '--template=', '--object-format=sha1', '--initial-branch=main'])
  await git(root, ['config', 'core.autocrlf', 'false'])
  await git(root, ['config', 'core.hooksPath', devNull])
  await git(root, ['fast-import', '--quiet', '--date-format=raw'], commits.map(commitText).join(''))
  await git(root, ['reset', '--quiet', '--hard', 'main'])
}

const commitText = ({ author, on, message, files }: ImportedCommit): string => {
  const who = `${author.name} <${author.email}> ${Date.parse(`${on}T12:00:00Z`) / 1000} +0000`
  const changed = Object.entries(files).map(([path, content]) => `M 100644 inline ${quoted(path)}\n${data(content)}`)
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${data(`${message}\n`)}${changed.join('')}`
}

const data = (content: string): string => `data ${Buffer.byteLength(content)}\n${content}\n`

/** A path as the stream has it where it holds anything special. */
const quoted = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`

/** Runs git in `root`, deaf to the user's settings and to the environment's. */
const git = async (root: string, args: readonly string[], input = ''): Promise<void> => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'))
  const env = { ...Object.fromEntries(inherited), GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' }
  const child = spawn('git', args, { cwd: root, env, stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  // What git no longer reads because it has failed already is told by its exit code.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [code, said] = await Promise.all([ended, text(child.stderr)])
  if (code !== 0) throw new Error(`git ${args[0] ?? ''} failed in ${root}: ${said.trim()}`)
}
