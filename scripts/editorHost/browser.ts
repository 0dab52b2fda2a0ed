import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { atTheEnd, Expected } from './endings'
import { run } from './processes'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

const elsewhere = [
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium or Chrome of this machine. `CHROME_PATH` comes first; where there is none, root on Debian or Ubuntu gets Debian's package. */
export const findBrowser = async (): Promise<string> => {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Expected(`CHROME_PATH names ${named}, which does not exist.`)
  }
  const found = await firstThatRuns()
  if (found !== undefined) return found
  if (await mayInstall()) {
    await installChromium()
    const installed = await firstThatRuns()
    if (installed !== undefined) return installed
  }
  throw new Expected(
    'No browser was found: install Chromium or Chrome (on Debian: sudo apt-get install chromium), or name one in CHROME_PATH.',
  )
}

const candidates = (): readonly string[] => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...elsewhere, chromium.executablePath()].filter((path) => existsSync(path))
}

/** Ubuntu's `chromium-browser` may be a script that only says "use snap", so a browser counts when it tells its version. */
const firstThatRuns = async (): Promise<string | undefined> => {
  for (const path of candidates()) {
    if (process.platform !== 'linux') return path
    const answer = await run(path, ['--version']).catch(() => '')
    if (/\d+\.\d+\.\d+/.test(answer)) return path
  }
  return undefined
}

const mayInstall = async (): Promise<boolean> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(await readFile('/etc/os-release', 'utf8').catch(() => ''))
}

const installChromium = async (): Promise<void> => {
  console.error('Installing Chromium with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await run('apt-get', ['update', '-q'], { env })
    await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-dejavu-core'],
      { env },
    )
  } catch (failure) {
    console.error(String(failure))
  }
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser that ends with us, with more of its own arguments where they are given. */
export const startBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  // On a signal, Playwright would end this process before all else is ended.
  const signals = { handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false }
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...quiet, ...more], ...signals })
  atTheEnd(() => browser.close())
  return browser
}
