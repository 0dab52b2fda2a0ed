import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { configFilePath } from '../../../src/core/parse/understudy/configFile'
import { teamFilePath } from '../../../src/core/parse/understudy/teamFile'

const root = join(import.meta.dirname, '../../..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')

type Setting = {
  readonly default: unknown
  readonly scope: string
  readonly order: number
  readonly markdownDescription: string
}

type Step = {
  readonly id: string
  readonly description: string
  readonly media: { readonly svg?: string; readonly altText?: string; readonly markdown?: string }
  readonly completionEvents: readonly string[]
}

type Manifest = {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[]
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[]
  }
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } }
}

const manifest = JSON.parse(text('package.json')) as Manifest
const { contributes, capabilities } = manifest

const sourcesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.replaceAll('\\', '/'), text: text(join(folder, file)) }))

const host = sourcesIn('src/host')
const all = (pattern: RegExp) => host.flatMap((source) => [...source.text.matchAll(pattern)].map(([, id]) => id ?? ''))
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()

describe('the manifest and the code', () => {
  it('declare and define the same commands', () => {
    const defined = all(/defineCommand\(\s*'([^']+)'/g)
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(defined))
    assert.equal(defined.length, new Set(defined).size, 'a command is defined twice')
  })

  for (const folder of ['commands', 'features']) {
    it(`have every file of ${folder} in the registry`, () => {
      const files = readdirSync(join(root, 'src/host', folder)).map((file) => file.replace(/\.ts$/, ''))
      const listed = [...text('src/host/registry.ts').matchAll(new RegExp(`'\\./${folder}/([^']+)'`, 'g'))]
      assert.deepEqual(sorted(files), sorted(listed.map(([, name]) => name ?? '')))
      const body = text('src/host/registry.ts').split('/** Every')
      for (const name of files) {
        assert.ok(
          body.slice(1).some((part) => new RegExp(`\\b${name}\\b`).test(part)),
          `${name} is imported and not listed`,
        )
      }
    })
  }

  it('declare and create the same views', () => {
    const declared = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id))
    assert.deepEqual(sorted(declared), sorted(all(/createTreeView\(\s*'([^']+)'/g)))
  })

  it('declare and read the same settings', () => {
    const read = [...text('src/host/settings.ts').matchAll(/(?:settings\.get(?:<[^>]+>)?|texts|chosen)\('([^']+)'\)/g)]
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted(read.map(([, key]) => `understudy.${key ?? ''}`)),
    )
  })

  it('give a YAML editor the schema of each file that we read, and no other', () => {
    const read = [teamFilePath, configFilePath].sort()
    assert.deepEqual(contributes.yamlValidation.map(({ fileMatch }) => fileMatch).sort(), read)
    for (const { url } of contributes.yamlValidation) assert.match(text(url), /"\$schema"/)
  })

  it('name only commands and views that there are in menus and welcome texts', () => {
    const commands = new Set(contributes.commands.map(({ command }) => command))
    const views = new Set(Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id)))
    const named = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command))
    assert.deepEqual(
      named.filter((command) => !commands.has(command)),
      [],
    )
    assert.deepEqual(
      contributes.viewsWelcome.filter(({ view }) => !views.has(view)),
      [],
    )
  })

  it('tell welcome texts only phases that the code knows', () => {
    const phases = /export type Phase = (.+)/.exec(text('src/host/reading/knowledge.ts'))?.[1] ?? ''
    for (const { when } of contributes.viewsWelcome) {
      const phase = /understudy\.phase == (\S+)/.exec(when)?.[1]
      if (phase !== undefined) assert.ok(phases.includes(`'${phase}'`), `no phase is called ${phase}`)
    }
  })

  it('have words for every placeholder, and none that nobody uses', () => {
    const words = Object.keys(JSON.parse(text('package.nls.json')) as Record<string, string>)
    const used = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '')
    assert.deepEqual(sorted(words), sorted(used))
  })

  it('let no workspace that is not trusted say which files are read or written', () => {
    const descriptions = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>
    const naming = /\bglobs\b|\bPath\b/
    const globs = Object.entries(contributes.configuration.properties).filter(([, { markdownDescription }]) =>
      naming.test(descriptions[markdownDescription.slice(1, -1)] ?? ''),
    )
    assert.ok(globs.length > 4)
    for (const [key] of globs) assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes(key), key)
  })

  it('give every setting a default, a place in the list, and the scope of a folder or a window', () => {
    const settings = Object.entries(contributes.configuration.properties)
    for (const [key, { default: usual, scope }] of settings) {
      assert.notEqual(usual, undefined, key)
      assert.ok(['resource', 'window'].includes(scope), `${key} has the scope ${scope}`)
    }
    const orders = settings.map(([, { order }]) => order)
    assert.deepEqual(orders, [...new Set(orders)], 'two settings have one place')
  })

  it('document every key of the configuration', () => {
    const page = text('docs/settings.md')
    const keys = [...text('src/core/parse/understudy/configFile.ts').matchAll(/\bof\('([a-z_]+)'\)/g)].map(
      ([, key]) => key ?? '',
    )
    assert.ok(keys.length > 8)
    for (const key of keys) assert.match(page, new RegExp(`^\\| \`${key}\` +\\|`, 'm'))
  })
})

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps)
  const words = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>
  const views = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id))
  const ours = new Set([...contributes.commands.map(({ command }) => command), ...views.map((id) => `${id}.focus`)])
  const isKnown = (command: string) => !command.startsWith('understudy.') || ours.has(command)

  it('has five steps, each with a link to a command that there is', () => {
    assert.equal(steps.length, 5)
    for (const { id, description } of steps) {
      const links = [...(words[description.slice(1, -1)] ?? '').matchAll(/\]\(command:([^)?]+)/g)]
      assert.ok(links.length > 0, `${id} has no link`)
      for (const [, command = ''] of links) assert.ok(isKnown(command), `${id} links to ${command}`)
    }
  })

  it('is done where the command or view of a step was seen', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id)
      for (const event of completionEvents) {
        const [, what, name = ''] = /^(onCommand|onView):(.+)$/.exec(event) ?? []
        assert.ok(what === 'onView' ? views.includes(name) : what === 'onCommand' && isKnown(name), event)
      }
    }
  })

  it('has pictures of its own that take the colours of the theme', () => {
    for (const { id, media } of steps) {
      const picture = text(media.svg ?? media.markdown ?? '')
      assert.ok(picture.length > 100, id)
      if (media.svg === undefined) continue
      assert.match(media.altText ?? '', /^%.+%$/)
      assert.match(picture, /var\(--vscode-/)
      assert.doesNotMatch(picture, /<script|https?:(?!\/\/www\.w3\.org)/)
    }
  })
})
