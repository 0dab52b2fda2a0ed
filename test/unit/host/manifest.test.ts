import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'mocha'
import { configFilePath } from '../../../src/core/parse/configFile'
import { teamFilePath } from '../../../src/core/parse/teamFile'

const root = join(import.meta.dirname, '../../..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')

type Manifest = {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[]
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>> }
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
    const phases = /export type Phase = (.+)/.exec(text('src/host/knowledge.ts'))?.[1] ?? ''
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
})
