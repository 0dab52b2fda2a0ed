import { strict as assert } from 'node:assert'
import type { Frame } from 'playwright-core'
import { hostileTexts, hostileWorkspace } from '../../scripts/generated/hostileWorkspace'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { keepWhatFailed } from './support/keepWhatFailed'
import { allTexts, openTab, runbookHead, tabKeys } from './support/panelPage'

describe('the coverage panel of a repository that means harm', () => {
  let opened: Opened
  let panel: Frame
  const dialogs: string[] = []

  before(async () => {
    // High enough to show every row of the matrix.
    opened = await openWindow(await hostileWorkspace(), { viewport: { width: 1600, height: 1800 } })
    opened.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    panel = await opened.panel()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  it('has a policy that lets nothing in but its own sheets and its own script', async () => {
    const policy = await panel.evaluate<string>(
      'document.querySelector("meta[http-equiv=Content-Security-Policy]").content',
    )
    const directives = Object.fromEntries(
      policy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/)
        return [name, sources] as const
      }),
    )
    assert.deepEqual(directives['default-src'], ["'none'"])
    assert.match(directives['script-src']?.join(' ') ?? '', /^'nonce-[0-9a-zA-Z+/=_-]{22,}'$/)
    assert.doesNotMatch(policy, /unsafe|data:|blob:|\*(?!\.vscode-cdn\.net)/)
    assert.deepEqual(
      Object.keys(directives).filter((name) => !['default-src', 'script-src', 'style-src', 'font-src'].includes(name)),
      [],
    )
    assert.deepEqual(directives['style-src'], directives['font-src'] ?? directives['style-src'])
  })

  for (const tab of tabKeys) {
    it(`makes no element of a text on the tab ${tab}`, async () => {
      await openTab(panel, tab)
      assert.deepEqual(await elementsThatShouldNotBe(panel), [])
    })

    it(`is no wider for it than the window on the tab ${tab}`, async () => {
      await openTab(panel, tab)
      const [wide, seen] = await panel.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      assert.ok(wide <= seen, `${wide} pixels of ${seen}`)
    })
  }

  for (const [name, text] of Object.entries(hostileTexts))
    it(`shows the title “${name}” as it is written`, async () => {
      await openTab(panel, 'matrix')
      await panel.getByRole('searchbox').first().fill(`${name}.md`)
      await panel.locator(runbookHead).first().waitFor()
      assert.ok((await allTexts(panel)).includes(text))
      assert.deepEqual(await elementsThatShouldNotBe(panel), [])
      await panel.getByRole('searchbox').first().fill('')
    })

  it('shows the reasons of each runbook and makes no element of them', async () => {
    await openTab(panel, 'matrix')
    const heads = panel.locator(runbookHead)
    const count = await heads.count()
    assert.ok(count >= Object.keys(hostileTexts).length, `${count} rows`)
    for (let at = 0; at < count; at += 1) {
      await heads.nth(at).click()
      await panel.getByRole('dialog').waitFor()
      assert.deepEqual(await elementsThatShouldNotBe(panel), [])
      await opened.page.keyboard.press('Escape')
      await panel.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })

  it('asked for nothing but its own sheets and its own script', () => {
    const asked = opened.requests.filter((request) => isOurs(request.frame())).map((request) => new URL(request.url()))
    const port = opened.authority.split(':')[1] ?? ''
    const foreign = asked.filter(
      ({ host, pathname }) =>
        !(
          host.includes(`003a${port}.vscode-resource.vscode-cdn.net`) &&
          /\/(media\/[\w/-]+\.css|dist\/panel\.(js|css))$/.test(pathname)
        ) && host !== opened.authority,
    )
    assert.deepEqual(foreign.map(String), [])
    assert.ok(asked.some(({ pathname }) => pathname.endsWith('panel.js')))
  })

  it('broke its policy nowhere, raised no error, and no box came up', () => {
    assert.deepEqual(opened.complaints(), [])
    assert.deepEqual(dialogs, [])
  })

  it('would be stopped by its policy, did it load or run anything else', async () => {
    const stopped = await panel.evaluate<string[]>(`new Promise((done) => {
      const directives = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective))
      const add = (name, attributes, text = '') => {
        const element = Object.assign(document.createElement(name), attributes)
        element.append(text)
        document.body.append(element)
      }
      add('img', { src: 'https://attacker.example/x.png' })
      add('script', {}, 'document.body.dataset.broken = "yes"')
      add('style', {}, 'body { display: none }')
      add('iframe', { src: 'https://attacker.example/' })
      fetch('https://attacker.example/').catch(() => undefined)
      setTimeout(() => done([...new Set(directives)].sort()), 1000)
    })`)
    assert.deepEqual(stopped, ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'])
    assert.equal(await panel.evaluate('document.body.dataset.broken ?? "no"'), 'no')
  })
})

const isOurs = (frame: Frame): boolean => frame.parentFrame()?.url().includes('/webview/browser/pre/') === true

/** Elements and attributes that a page of ours never has, and that a text could only become by being taken for HTML. */
const elementsThatShouldNotBe = (panel: Frame): Promise<readonly string[]> =>
  panel.evaluate<string[]>(`(() => {
    const elements = 'img, iframe, object, embed, form, base, link:not([rel=stylesheet]), body style, a[href^="javascript:" i], body script:not([nonce])'
    const found = [...document.querySelectorAll(elements)].map(({ outerHTML }) => outerHTML.slice(0, 120))
    const handlers = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => each.tagName + ' ' + name))
    const styled = [...document.querySelectorAll('main [srcdoc], main [href]:not(a)')].map(({ tagName }) => tagName)
    return [...found, ...handlers, ...styled]
  })()`)
