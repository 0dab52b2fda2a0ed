import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type CommitOptions = {
  /** `Name <address>`. */
  readonly author?: string
  /** `YYYY-MM-DD`, or with an hour and a zone. */
  readonly on?: string
  readonly message?: string
  /** Texts by path; `null` removes the file. */
  readonly files?: Readonly<Record<string, string | null>>
}

/** A real repository in a temporary directory; nothing of the caller's git settings is in it. */
export type TestRepository = {
  readonly root: string
  /** Runs git in it and gives what it prints, without the last line end. */
  readonly git: (...args: readonly string[]) => string
  /** Makes a commit of the files and of what is staged; gives its hash. */
  readonly commit: (options: CommitOptions) => string
  readonly write: (path: string, text: string) => void
  readonly remove: () => void
}

const isolated = (author: string, on: string): NodeJS.ProcessEnv => {
  const [, name = author, email = ''] = /^(.*) <(.*)>$/.exec(author) ?? []
  const outer = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'))
  const date = on.includes('T') ? on : `${on}T12:00:00Z`
  return {
    ...Object.fromEntries(outer),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Committer',
    GIT_COMMITTER_EMAIL: 'committer@example.com',
    GIT_COMMITTER_DATE: date,
  }
}

export const createTestRepository = (): TestRepository => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'understudy-git-')))
  const run = (args: readonly string[], author = 'A <a@example.com>', on = '2026-01-01'): string =>
    execFileSync('git', ['-C', root, ...args], {
      env: isolated(author, on),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).replace(/\n$/, '')
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  run(['init', '--quiet', '--initial-branch=main', '--template='])
  return {
    root,
    git: (...args) => run(args),
    write,
    commit({ author, on, message = 'Change', files = {} }) {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) rmSync(join(root, path))
        else write(path, text)
      }
      run(['add', '--all'])
      run(['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--message', message], author, on)
      return run(['rev-parse', 'HEAD'])
    },
    remove() {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** So many numbered lines, no two texts with different words alike. */
export const linesOf = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}\n`).join('')
