import { printable } from '../../report/printable'
import { plainLayout, type Layout } from '../../report/text/layout'
import { coloured } from '../../report/text/style'
import { allCommands } from './allCommands'
import { failure, initialsOption, type Command, type Desk, type Loader, type Outcome } from './command'
import { exportingLoader } from './exportingLoader'
import { commandHelp, generalHelp } from './help'
import { nearest } from '../../core/parse/text/nearest'
import { readArguments } from './readArguments'

/** What the command line knows of the world around it. */
export type Surroundings = {
  readonly version: string
  /** The terminal's width in columns; undefined where the output is a file or a pipe. */
  readonly columns: number | undefined
  readonly colour: boolean
  readonly loader: Loader
  readonly desk: Desk
}

const say = (stdout: string): Outcome => ({ exitCode: 0, stdout, stderr: '' })

/** Runs one command line, given without the program's name. Writes nothing itself. */
export const runCommandLine = async (words: readonly string[], surroundings: Surroundings): Promise<Outcome> => {
  const [first, ...rest] = words
  if (first === undefined) return { exitCode: 2, stdout: '', stderr: generalHelp(allCommands) }
  if (first === '--version' || first === '-v') return say(`${surroundings.version}\n`)
  if (first === '--help' || first === '-h') return say(generalHelp(allCommands))
  if (first === 'help') return helpOn(rest[0])
  const command = allCommands.find(({ name }) => name === first)
  return command === undefined ? unknownCommand(first) : runCommand(command, rest, surroundings)
}

const helpOn = (name: string | undefined): Outcome => {
  if (name === undefined) return say(generalHelp(allCommands))
  const command = allCommands.find((each) => each.name === name)
  return command === undefined ? unknownCommand(name) : say(commandHelp(command))
}

const unknownCommand = (word: string): Outcome => {
  const near = nearest(
    word,
    allCommands.map(({ name }) => name),
  )
  const hint = near === undefined ? 'See understudy --help.' : `Is ${near} meant?`
  return failure(`there is no command ${printable(word)}. ${hint}`)
}

const runCommand = async (command: Command, words: readonly string[], surroundings: Surroundings): Promise<Outcome> => {
  if (words.includes('-h')) return say(commandHelp(command))
  const read = readArguments(command, words)
  if (!read.ok) return failure(read.message)
  if (read.value.has('help')) return say(commandHelp(command))
  const layout: Layout = {
    columns: surroundings.columns,
    style: surroundings.colour && !read.value.has('no-color') ? coloured : plainLayout.style,
  }
  const { loader: plain } = surroundings
  const loader = command.options.includes(initialsOption) ? exportingLoader(plain, read.value.has('initials')) : plain
  return command.run({ ...read.value, loader, desk: surroundings.desk, layout })
}
