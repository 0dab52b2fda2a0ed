import type { Problem } from '../domain/text'
import type { Config } from '../parse/understudy/configFile'
import { warning } from '../parse/text/problemOf'

/** The rules that the configuration sets and that do not exist; none where it is not known which do. */
export const unknownRules = ({ ruleNames }: Config, rules: readonly string[] | undefined): readonly Problem[] =>
  rules === undefined
    ? []
    : ruleNames
        .filter(({ value }) => !rules.includes(value))
        .map(({ value, range }) => warning('config-rule', `There is no rule “${value}”, so this sets nothing.`, range))
