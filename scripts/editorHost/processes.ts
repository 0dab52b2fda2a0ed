import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { atTheEnd, Expected } from './endings'

export type RunOptions = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly shell?: boolean }

/** Runs a command to its end and answers what it wrote. Its output is shown only where it fails. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const forget = endWithUs(child)
    let output = ''
    const add = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (failure) => {
      forget()
      reject(new Expected(`${command} could not be started: ${failure.message}`))
    })
    child.on('close', (code) => {
      forget()
      if (code === 0) resolve(output)
      else reject(new Expected(`${[command, ...args].join(' ')} ended with ${code ?? 'a signal'}:\n${output}`))
    })
  })

/** Runs a command with our own input and output, and answers its exit code. */
export const show = (command: string, args: readonly string[], options: RunOptions = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    const forget = endWithUs(child)
    child.on('error', (failure) => {
      console.error(`${command} could not be started: ${failure.message}`)
    })
    child.on('close', (code) => {
      forget()
      resolve(code ?? 1)
    })
  })

const endWithUs = (child: ChildProcess): (() => void) => {
  const killed = atTheEnd(() => child.kill())
  return () => {
    if (child.exitCode !== null || child.signalCode !== null) void killed()
  }
}

export type Group = { readonly process: ChildProcess; readonly ended: Promise<void>; stop(): Promise<void> }

const isPosix = process.platform !== 'win32'

/**
 * Starts a program that starts others (the editor's server does) in a process group of its own, its output kept in a file, so that all of them can
 * be ended together. `stop` asks first and insists after three seconds.
 */
export const startGroup = (command: string, args: readonly string[], log: string, env: NodeJS.ProcessEnv): Group => {
  const child = spawn(command, args, { env, detached: isPosix, stdio: ['ignore', 'pipe', 'pipe'] })
  const file = createWriteStream(log)
  child.stdout.pipe(file, { end: false })
  child.stderr.pipe(file, { end: false })
  const ended = new Promise<void>((resolve) => {
    child.on('close', () =>
      file.end(() => {
        resolve()
      }),
    )
    child.on('error', () => {
      resolve()
    })
  })
  const insist = (): void => {
    signalGroup(child, 'SIGKILL')
  }
  process.once('exit', insist)
  const stop = atTheEnd(async () => {
    signalGroup(child, 'SIGTERM')
    const patience = setTimeout(insist, 3000)
    await ended
    clearTimeout(patience)
    insist()
    process.removeListener('exit', insist)
  })
  return { process: child, ended, stop }
}

/** The group outlives its leader for a moment, so this is sent whether or not the leader still runs; a group that is gone is no error. */
const signalGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return
  try {
    if (isPosix) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // Nobody is left in the group.
  }
}
