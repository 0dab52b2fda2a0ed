import type { Signature } from '../../domain/history'
import { readNoReply } from './identityNames'

/** What the configuration adds to the bots, and takes away from them: names, logins or addresses. */
export type BotSettings = { readonly add: readonly string[]; readonly remove: readonly string[] }

const wellKnown = new Set([
  'actions-user',
  'allcontributors',
  'argocd-image-updater',
  'atlantis',
  'azure devops',
  'azure pipelines',
  'circleci',
  'cloudflare-pages',
  'codecov',
  'codecov-io',
  'codefactor-io',
  'codesandbox',
  'copybara-service',
  'crowdin',
  'deepsource-autofix',
  'depfu',
  'dependabot',
  'dependabot-preview',
  'drone',
  'fluxcdbot',
  'fossabot',
  'github action',
  'github actions',
  'github classroom',
  'github enterprise',
  'github-action',
  'github-actions',
  'github-classroom',
  'gitlab ci',
  'gitlab-ci',
  'gitlab runner',
  'gitbook',
  'gitbook-com',
  'greenkeeper',
  'greenkeeperio-bot',
  'hosted weblate',
  'houndci',
  'imgbot',
  'imgbotapp',
  'jenkins',
  'jenkins ci',
  'jenkins-x',
  'mend',
  'mergify',
  'netlify',
  'netlify cms',
  'now-build',
  'pre-commit-ci',
  'pre-commit.ci',
  'prow',
  'pyup',
  'release-please',
  'renovate',
  'renovatebot',
  'restyled',
  'restyled-io',
  'scala steward',
  'scala-steward',
  'semantic-release',
  'snyk',
  'sonarcloud',
  'sonatype-lift',
  'stale',
  'step-security',
  'tfsec',
  'transifex',
  'transifex-integration',
  'travis',
  'travis ci',
  'travis-ci',
  'vercel',
  'web-flow',
  'weblate',
  'whitesource',
  'whitesource-bolt',
])

/** Services and coding assistants by address: by name an assistant may be somebody's first name. */
const addresses: readonly RegExp[] = [
  /^(?:noreply|no-reply|claude)@anthropic\.com$/u,
  /^(?:noreply|no-reply|codex|chatgpt)@openai\.com$/u,
  /^(?:.+@)?cursoragent@cursor\.(?:com|sh)$/u,
  /^(?:noreply|agent|background-agent)@cursor\.(?:com|sh)$/u,
  /^(?:noreply|aider)@aider\.chat$/u,
  /^(?:.*\+)?copilot@(?:users\.noreply\.)?github\.com$/u,
  /^(?:noreply|agent|oz-agent)@warp\.dev$/u,
  /^(?:amp|noreply)@ampcode\.com$/u,
  /^(?:openhands|noreply)@(?:all-hands|openhands)\.dev$/u,
  /^(?:noreply|bot|devin)@(?:cognition|devin)\.(?:ai|com)$/u,
  /^(?:noreply|cascade)@(?:windsurf|codeium)\.com$/u,
  /^(?:noreply|opencode)@opencode\.ai$/u,
  /^crush@charm\.land$/u,
  /^(?:noreply|gemini|gemini-cli|jules)@(?:gemini|jules)?\.?google\.com$/u,
  /^(?:noreply|sweep)@sweep\.dev$/u,
  /^(?:hosted@weblate\.org|support@(?:dependabot|github-actions)\.com|bot@renovateapp\.com|action@github\.com)$/u,
]

/** The words of a name or login: `MyOrg-ciBot` is my, org, ci, bot. */
const lastWord = (text: string): string =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .at(-1) ?? ''

const isBotWord = (text: string): boolean => /^(?:ro)?bot$/u.test(lastWord(text))

const plain = (text: string): string => text.trim().toLowerCase().replace(/^@/u, '')

/** A login alone that is no person's, such as `dependabot[bot]`. */
export const isBotLogin = (login: string): boolean => {
  const name = plain(login)
  return name.includes('[bot]') || name === 'copilot' || wellKnown.has(name) || isBotWord(login)
}

const isBotName = (name: string): boolean => {
  const text = plain(name)
  return text.includes('[bot]') || wellKnown.has(text) || isBotWord(name)
}

/**
 * Tells bots from people: `[bot]`, *bot* or *robot* as the last word of the name or login, well-known services, coding
 * assistants by address; what the settings add is one as well, and what they take away is none.
 */
export const createBotCheck = (settings: BotSettings): ((signature: Signature) => boolean) => {
  const added = new Set(settings.add.map(plain))
  const removed = new Set(settings.remove.map(plain))
  return ({ name, email }) => {
    const address = plain(email)
    const login = readNoReply(address)?.login ?? address.slice(0, Math.max(address.indexOf('@'), 0))
    const known = [plain(name), address, login].filter((text) => text !== '')
    if (known.some((text) => removed.has(text))) return false
    if (known.some((text) => added.has(text))) return true
    if (addresses.some((form) => form.test(address))) return true
    return (
      isBotName(name) ||
      login.includes('[bot]') ||
      isBotWord(login) ||
      (readNoReply(address) !== undefined && isBotLogin(login))
    )
  }
}
