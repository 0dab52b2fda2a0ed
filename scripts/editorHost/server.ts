import { randomUUID } from 'node:crypto'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Expected } from './endings'
import { installEditorHost } from './install'
import { cacheFolder, temporaryFolder } from './paths'
import { run, startGroup } from './processes'

export type ServerOptions = {
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** Off: folders open in restricted mode, without asking. */
  readonly trustEverything: boolean
  /** A packaged extension to install before the start. */
  readonly vsix?: string
  /** The folder of an extension to have beside the one under development, which can be one only. */
  readonly besides?: string
  /** Goes to the extension host too. */
  readonly env?: Readonly<Record<string, string>>
}

export type EditorServer = {
  readonly authority: string
  /** Without it the server answers nobody: other users and web pages of this machine could otherwise run programs through it. */
  readonly token: string
  readonly dataFolder: string
  /** Comes when the server has ended, by itself or stopped. */
  readonly ended: Promise<void>
  stop(): Promise<void>
  /** Copies the logs to where they outlive us, and says where. */
  keepLogs(): Promise<string>
}

/** For pictures and tests: nothing on the screen but the workbench and the extension. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'remote.autoForwardPorts': false,
}

/** Starts VS Code's server on a free port, in a data folder of its own. */
export const startServer = async (options: ServerOptions): Promise<EditorServer> => {
  const host = await installEditorHost()
  const dataFolder = await temporaryFolder('editor')
  await mkdir(join(dataFolder, 'data', 'User'), { recursive: true })
  await writeFile(
    join(dataFolder, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2),
  )
  const main = join(host.vscode, 'out', 'server-main.js')
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')]
  if (options.vsix !== undefined)
    await run(host.node, [main, '--install-extension', options.vsix, ...folders, '--accept-server-license-terms'])
  // The server takes in what lies in a fresh extensions folder.
  if (options.besides !== undefined)
    await cp(options.besides, join(dataFolder, 'extensions', basename(options.besides)), { recursive: true })
  const token = randomUUID()
  const log = join(dataFolder, 'server.log')
  const args = [
    ...[main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
    ...[...folders, '--telemetry-level', 'off', '--enable-smoke-test-driver'],
    ...(options.trustEverything ? ['--disable-workspace-trust'] : []),
  ]
  const group = startGroup(host.node, args, log, { ...process.env, ...options.env })
  const port = await boundPort(log, group.process)
  return {
    authority: `127.0.0.1:${port}`,
    token,
    dataFolder,
    ended: group.ended,
    stop: () => group.stop(),
    keepLogs: () => keepLogs(dataFolder),
  }
}

const boundPort = async (log: string, server: { readonly exitCode: number | null }): Promise<string> => {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const text = await readFile(log, 'utf8').catch(() => '')
    const port = /Server bound to 127\.0\.0\.1:(\d+)/.exec(text)?.[1]
    if (port !== undefined) return port
    if (server.exitCode !== null) throw new Expected(`The editor's server ended with ${server.exitCode}:\n${text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Expected(
    `The editor's server did not start within a minute:\n${await readFile(log, 'utf8').catch(() => '')}`,
  )
}

const keepLogs = async (dataFolder: string): Promise<string> => {
  const kept = join(cacheFolder, 'logs', `${new Date().toISOString().replaceAll(':', '-')}-${process.pid}`)
  await mkdir(kept, { recursive: true })
  for (const log of ['server.log', 'window.log', 'data/logs'])
    await cp(join(dataFolder, log), join(kept, log), { recursive: true }).catch(() => undefined)
  return kept
}

export type Workbench = {
  /** A folder, or a `.code-workspace` file. */
  readonly folder: string
  readonly developmentPath?: string
  readonly testsPath?: string
  /** A file to open at once. */
  readonly file?: string
}

/** The address under which a browser shows a folder, with what VS Code calls the payload. */
export const addressOf = ({ authority, token }: EditorServer, workbench: Workbench): string => {
  const remote = (path: string): string => `vscode-remote://${authority}${encodeURI(path)}`
  const payload = [
    ...(workbench.developmentPath === undefined
      ? []
      : [['extensionDevelopmentPath', remote(workbench.developmentPath)]]),
    ...(workbench.testsPath === undefined ? [] : [['extensionTestsPath', remote(workbench.testsPath)]]),
    ...(workbench.file === undefined ? [] : [['openFile', remote(workbench.file)]]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  const opened = workbench.folder.endsWith('.code-workspace') ? 'workspace' : 'folder'
  const query = new URLSearchParams({ tkn: token, [opened]: workbench.folder, payload: JSON.stringify(payload) })
  return `http://${authority}/?${query.toString()}`
}
