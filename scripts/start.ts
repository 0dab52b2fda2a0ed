/**
 * `npm start [-- PATH]`: builds, prints who can run what, and opens the repository in a real VS Code with the extension loaded.
 */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { endEverything, Expected, runToTheEnd } from './editorHost/endings'
import { projectRoot } from './editorHost/paths'
import { run, show } from './editorHost/processes'
import { addressOf, startServer } from './editorHost/server'
import { isTheme, themes, takePicture } from './picture'
import { exampleCopy } from './workspaces'

const usage = `npm start [-- [PATH] [options]]

Opens the repository PATH, or the bundled example, in VS Code with this extension.

  --desktop             in the installed desktop VS Code ("code" on the PATH, or VSCODE_PATH)
  --untrusted           in restricted mode
  --screenshot FILE     no window: opens the coverage panel, waits until it is filled, saves a picture, and ends
    --theme THEME         ${Object.keys(themes).join(', ')} (light)
    --size WIDTHxHEIGHT   1440x900
    --run 'ID [JSON…]'    a command instead of opening the panel; may be repeated (a view: understudy.runbooks.focus)
    --open FILE           a file of the repository, opened first
    --click SELECTOR      clicked before the picture is taken, in the panel where it is open; may be repeated`

const options = {
  desktop: { type: 'boolean', default: false },
  untrusted: { type: 'boolean', default: false },
  screenshot: { type: 'string' },
  theme: { type: 'string', default: 'light' },
  size: { type: 'string', default: '1440x900' },
  run: { type: 'string', multiple: true },
  open: { type: 'string' },
  click: { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const

const readArguments = () => {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (failure) {
    throw new Expected(`${(failure as Error).message}\n\n${usage}`)
  }
}

const main = async (): Promise<number> => {
  const { values, positionals } = readArguments()
  if (values.help) {
    console.log(usage)
    return 0
  }
  const path = positionals[0]
  if (path !== undefined && !(existsSync(path) && statSync(path).isDirectory()))
    throw new Expected(`${path} is not a folder.`)
  const { theme } = values
  const [width, height] = /^(\d+)x(\d+)$/.exec(values.size)?.slice(1).map(Number) ?? []
  if (!isTheme(theme) || width === undefined || height === undefined) throw new Expected(usage)
  if ((await show(process.execPath, [join(projectRoot, 'esbuild.mjs')])) !== 0) return 1
  const folder = path === undefined ? await exampleCopy() : resolve(path)
  await printCoverage(folder)
  if (values.screenshot !== undefined) {
    const { run: commands, open: file, click: clicks, untrusted } = values
    await takePicture(folder, resolve(values.screenshot), { theme, width, height, commands, file, clicks, untrusted })
    console.log(`Saved ${values.screenshot}`)
    return 0
  }
  return values.desktop ? await openDesktop(folder) : await openServer(folder, !values.untrusted)
}

/** The summary belongs to the start but is not a condition of it: where it fails, it has said why. */
const printCoverage = async (folder: string): Promise<void> => {
  const cli = join(projectRoot, 'dist', 'cli.js')
  if (existsSync(cli)) await show(process.execPath, [cli, 'coverage', folder])
}

const openDesktop = async (folder: string): Promise<number> => {
  const code = process.env.VSCODE_PATH ?? 'code'
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${projectRoot}`, folder]
  return await show(code, args, { shell: process.platform === 'win32' })
}

const openServer = async (folder: string, trustEverything: boolean): Promise<number> => {
  const server = await startServer({ trustEverything })
  const address = addressOf(server, { folder, developmentPath: projectRoot })
  console.log(`\n${folder} is open in VS Code at\n\n  ${address}\n\nCtrl-C ends it.`)
  await openInBrowser(address)
  await server.ended
  await endEverything()
  throw new Expected('The editor’s server has ended by itself.')
}

const openInBrowser = async (address: string): Promise<void> => {
  if (process.env.CI !== undefined) return
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return
  const [opener, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open']
  // Without a browser the printed address is all there is, and enough.
  await run(opener, [...args, address]).catch(() => undefined)
}

runToTheEnd(main)
