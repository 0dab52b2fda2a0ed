/**
 * Settings that stand above the repository's own: a repository comes from anywhere, and git runs or opens much that
 * its settings name. None of it is needed to read a history.
 */
export const safeSettings: readonly string[] = [
  '--no-pager',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.quotePath=false',
    'core.askPass=',
    'core.sshCommand=false',
    'credential.helper=',
    'diff.external=',
    'diff.orderFile=/dev/null',
    'diff.renameLimit=0',
    'gpg.program=false',
    'gc.auto=0',
    'log.mailmap=false',
    'log.showSignature=false',
    'maintenance.auto=false',
    'protocol.allow=never',
    'safe.bareRepository=explicit',
  ].flatMap((setting) => ['-c', setting]),
]

/** For every command that compares texts: no program of the repository's choosing, no setting of taste. */
export const safeDiff: readonly string[] = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--ignore-submodules=all',
  '--diff-algorithm=myers',
  '-O/dev/null',
]

/**
 * The environment git is run in: the caller's without git's own variables, which may point it to another repository
 * or make it run or write something; with those that keep it from asking, fetching, locking and translating.
 */
export const gitEnvironment = (outer: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(outer)) {
    if (value !== undefined && !dropped.test(name)) kept[name] = value
  }
  return { ...kept, ...settled }
}

// The ceiling only keeps git from looking for a repository further up, which the caller may have good reason for.
const dropped = /^(?:GIT_(?!CEILING_DIRECTORIES$).*|SSH_ASKPASS.*|LANGUAGE|LC_.*|LANG|LESS|PAGER)$/i

const settled: Readonly<Record<string, string>> = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_PROTOCOL_FROM_USER: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  NoDefaultCurrentDirectoryInExePath: '1',
}
