import { parseArgs } from 'node:util'
import { printable } from '../../report/printable'
import { commonOptions, type Attempt, type Command, type Invocation, type OptionSpec } from './command'
import { existingDay } from './existingDay'
import { nearest } from '../../core/parse/text/nearest'

type Arguments = Pick<Invocation, 'positionals' | 'has' | 'value' | 'values' | 'request'>

type Token = ReturnType<typeof tokensOf>[number]

const tokensOf = (words: readonly string[], options: readonly OptionSpec[]) =>
  parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, takes }) => [name, { type: takes === undefined ? 'boolean' : 'string' } as const]),
    ),
  }).tokens

/** The words of a command line, checked against what the command knows; a sentence where something is wrong. */
export const readArguments = (command: Command, words: readonly string[]): Attempt<Arguments> => {
  const options = [...command.options, ...commonOptions]
  const tokens = tokensOf(words, options)
  const values = new Map<string, readonly string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const wrong = wrongOption(token, options, command)
    if (wrong !== undefined) return { ok: false, message: wrong }
    values.set(token.name, [...(values.get(token.name) ?? []), ...(token.value === undefined ? [] : [token.value])])
  }
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const asksForHelp = values.has('help')
  const count = asksForHelp ? undefined : wrongCount(command, positionals)
  if (count !== undefined) return { ok: false, message: count }
  const written = values.get('today')?.at(-1)
  const today = written === undefined ? undefined : existingDay(written)
  if (written !== undefined && today === undefined) {
    return { ok: false, message: `--today wants a day that exists as YYYY-MM-DD, not ${printable(written)}.` }
  }
  const at = values.get('at')?.at(-1)
  return {
    ok: true,
    value: {
      positionals,
      has: (name) => values.has(name),
      value: (name) => values.get(name)?.at(-1),
      values: (name) => values.get(name) ?? [],
      request: { today, history: !values.has('no-history'), ...(at === undefined ? {} : { at }) },
    },
  }
}

const wrongOption = (
  token: Extract<Token, { kind: 'option' }>,
  options: readonly OptionSpec[],
  command: Command,
): string | undefined => {
  const { name, rawName, value } = token
  const option = options.find((each) => each.name === name)
  const help = `See understudy ${command.name} --help.`
  if (option === undefined || !rawName.startsWith('--')) {
    const near = nearest(
      name,
      options.map((each) => each.name),
    )
    return `${command.name} has no option ${printable(rawName)}.${near === undefined ? '' : ` Is --${near} meant?`} ${help}`
  }
  if (option.takes === undefined) return value === undefined ? undefined : `--${name} takes no value. ${help}`
  if (value === undefined || value === '')
    return `--${name} wants a value: ${option.values?.join(', ') ?? option.takes}.`
  if (option.values !== undefined && !option.values.includes(value)) {
    return `--${name} is one of ${option.values.join(', ')}, not ${printable(value)}.`
  }
  return undefined
}

const wrongCount = ({ name, words, least, most }: Command, positionals: readonly string[]): string | undefined => {
  const usage = `Usage: understudy ${name} ${words} [options].`
  if (positionals.length < least) return `${name} wants more words. ${usage}`
  if (positionals.length > most)
    return `${name} does not know what to do with ${printable(positionals[most] ?? '')}. ${usage}`
  return undefined
}
