import { commonOptions, type Command, type OptionSpec } from './command'

const column = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

const optionRow = ({ name, takes, values, summary }: OptionSpec): readonly [string, string] => [
  takes === undefined ? `--${name}` : `--${name} ${values?.join('|') ?? takes}`,
  summary,
]

/** What `understudy --help` shows. */
export const generalHelp = (commands: readonly Command[]): string =>
  [
    'Who can run your runbooks? Reads the Markdown of a repository and its history. Commands that write say so, and show it with --dry-run.',
    '',
    'Usage: understudy <command> [options]',
    '',
    ...column(commands.map(({ name, words, summary }) => [`${name} ${words}`, summary])),
    '',
    'Options of every command:',
    ...column([...commonOptions.map(optionRow), ['--version', 'Show the version']]),
    '',
    'A path is the repository’s root or a folder in it; without one, where you are.',
    'Ends with 0: fine; 1: findings (check only); 2: wrong usage, or input that cannot be read.',
    '',
  ].join('\n')

/** What `understudy <command> --help` shows. */
export const commandHelp = ({ name, words, summary, options }: Command): string =>
  [
    `${summary}.`,
    '',
    `Usage: understudy ${name} ${words} [options]`,
    '',
    ...column([...options, ...commonOptions].map(optionRow)),
    '',
  ].join('\n')
