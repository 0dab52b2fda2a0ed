import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Expected } from './endings'
import { cacheFolder } from './paths'
import { run } from './processes'

/** code-server carries the VS Code of the same number, less 3 in the first place: 4.139.1 is VS Code 1.139.1. */
const version = '4.139.1'

/** VS Code's server asks for Node 22; an older one is helped by this, from the same registry. */
const oldestNode = 22
const ownNode = '24'

export type EditorHost = {
  /** The Node that runs the server. */
  readonly node: string
  /** The folder of VS Code's own server, with `out/server-main.js`. */
  readonly vscode: string
}

/** The editor host, installed first where it is missing. Two calls at once are one installation: the second waits for the first. */
export const installEditorHost = async (): Promise<EditorHost> => {
  const home = join(cacheFolder, `server-${version}`)
  if (!isInstalled(home)) {
    await mkdir(cacheFolder, { recursive: true })
    await alone(`${home}.lock`, async () => {
      if (!isInstalled(home)) await install(home)
    })
  }
  return { node: serverNode(home), vscode: join(home, vscodeFolder) }
}

const vscodeFolder = join('node_modules', 'code-server', 'lib', 'vscode')
const stamp = 'installed.json'

const isInstalled = (home: string): boolean => existsSync(join(home, stamp)) && existsSync(serverNode(home))

const presentNodeIsNewEnough = (): boolean => Number(process.versions.node.split('.')[0]) >= oldestNode

/** Node's platform packages, as the `node` package itself chooses them: naming one needs no install script. */
const nodePackage = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

const serverNode = (home: string): string =>
  presentNodeIsNewEnough()
    ? process.execPath
    : join(home, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const install = async (home: string): Promise<void> => {
  console.error(`Installing the editor host (VS Code 1.${version.slice(2)}, about 600 MB) into ${home} …`)
  const start = performance.now()
  const fresh = `${home}.new-${process.pid}`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  try {
    await writeFile(join(fresh, 'package.json'), '{ "private": true }\n')
    const packages = [`code-server@${version}`, ...(presentNodeIsNewEnough() ? [] : [`${nodePackage}@${ownNode}`])]
    await npmInstall(fresh, ['--force', ...packages])
    await npmInstall(join(fresh, vscodeFolder), ['--omit=dev'])
    await writeFile(join(fresh, stamp), `${JSON.stringify({ version, node: process.versions.node })}\n`)
    // Two may get here after both broke the same stale lock: the first one's stays.
    if (isInstalled(home)) return
    await rm(home, { recursive: true, force: true })
    await rename(fresh, home)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  console.error(`Installed in ${Math.round((performance.now() - start) / 1000)} s.`)
}

/** One repetition, because a registry may refuse a connection now and then. Install scripts never run: no compiler is needed. */
const npmInstall = async (cwd: string, args: readonly string[]): Promise<void> => {
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args]
  const once = (): Promise<string> =>
    run('npm', all, { cwd, env: plainEnvironment(), shell: process.platform === 'win32' })
  try {
    await once()
  } catch {
    await pause(2000)
    await once().catch((failure: unknown) => {
      throw new Expected(`The editor host could not be installed from the npm registry. ${String(failure)}`)
    })
  }
}

/** What npm tells the scripts it runs (its prefix, the package at hand) must not steer the npm that is started here. */
const plainEnvironment = (): NodeJS.ProcessEnv => {
  const kept = /^npm_config_(registry|.*proxy|cafile|userconfig|cache|.*_authtoken)$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)))
}

const lockIsStaleAfter = 10 * 60_000

/** Does the work while no other process holds the same lock. A lock whose owner is gone, or that is ten minutes old, is broken. */
const alone = async (lock: string, work: () => Promise<void>): Promise<void> => {
  for (let told = false; !(await take(lock)); told = true) {
    if (!told) console.error('Another run is installing the editor host; waiting for it …')
    if (await isStale(lock)) await rm(lock, { force: true })
    else await pause(500)
  }
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

const take = async (lock: string): Promise<boolean> => {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

const isStale = async (lock: string): Promise<boolean> => {
  try {
    const owner = Number(await readFile(lock, 'utf8'))
    const age = Date.now() - (await stat(lock)).mtimeMs
    if (age > lockIsStaleAfter) return true
    // The owner writes its number right after it made the file.
    return owner > 0 ? !isAlive(owner) : age > 5000
  } catch {
    return false
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM'
  }
}
