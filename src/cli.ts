import { version } from '../package.json'
import type { IsoDate } from './core/domain/text'
import { runCommandLine } from './node/commandLine/runCommandLine'
import { createDesk } from './node/desk'
import { createLoader } from './node/loadRepository'

const todayInUtc = (): IsoDate => new Date().toISOString().slice(0, 10) as IsoDate

/** A reader that has gone away (`| head`) wants no more; anything else is worth an error. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit()
  throw error
}

const { stdout, stderr, env } = process

const showProgress = (text: string): void => {
  if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`)
}

const main = async (): Promise<void> => {
  stdout.on('error', endQuietly)
  stderr.on('error', endQuietly)
  const outcome = await runCommandLine(process.argv.slice(2), {
    version,
    columns: stdout.isTTY ? stdout.columns : undefined,
    colour: stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb',
    desk: createDesk(process.cwd()),
    loader: createLoader({ from: process.cwd(), clock: todayInUtc, showProgress }),
  })
  showProgress('')
  stderr.write(outcome.stderr)
  stdout.write(outcome.stdout)
  process.exitCode = outcome.exitCode
}

main().catch((error: unknown) => {
  stderr.write(
    `understudy: something went wrong that should not: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = 2
})
