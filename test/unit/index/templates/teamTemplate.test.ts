import assert from 'node:assert/strict'
import type { DocPath } from '../../../../src/core/domain/text'
import { readTeamTemplate } from '../../../../src/core/index/templates/teamTemplate'
import { chooseTemplate, fitting, templateNamed } from '../../../../src/core/scaffold/documentTemplate'
import { firstShipped, shippedTemplates } from '../../../../src/core/scaffold/templates/shippedTemplates'

const path = '.understudy/templates/payments-outage.md' as DocPath
const read = (text: string) => readTeamTemplate(path, text)
const said = (text: string) =>
  read(text).problems.map(
    ({ severity, message, range: { start } }) => `${start.line}:${start.column} ${severity} ${message}`,
  )

describe('a template of the team’s', () => {
  it('says in a block of its own what it is, which is not written into what is made of it', () => {
    const { template, problems } = read(
      '---\ntitle: ${TITLE}\ntemplate:\n  name: Payments outage\n  description: Money is involved\n\n  severities: [sev1, sev2]\nkind: incident-review\n---\n\n# ${TITLE}\n',
    )
    assert.deepEqual(problems, [])
    assert.equal(template.name, 'payments-outage')
    assert.equal(template.label, 'Payments outage')
    assert.equal(template.description, 'Money is involved')
    assert.deepEqual(template.severities, ['sev1', 'sev2'])
    assert.equal(template.text, '---\ntitle: ${TITLE}\nkind: incident-review\n---\n\n# ${TITLE}\n')
  })

  it('needs no such block: its file names it, and its kind says what it makes', () => {
    const { template } = read('---\nkind: runbook\n---\n# ${TITLE}\n')
    assert.equal(template.label, 'Payments outage')
    assert.equal(template.kind, 'runbook')
    assert.deepEqual(template.severities, [])
    assert.equal(read('# ${TITLE}').template.kind, 'incident-review')
  })

  it('may consist of such a block and a body', () => {
    assert.equal(read('---\r\ntemplate: {kind: runbook}\r\n---\r\n\r\n# ${TITLE}\r\n').template.text, '# ${TITLE}\n')
  })

  it('has a problem where a variable is not known, with the one that may be meant', () => {
    assert.deepEqual(said('# ${TITEL}\n\n$HOME'), [
      '1:3 warning No variable is called TITEL, so it stays as text. Is TITLE meant? A dollar sign that is meant as one is written \\$.',
      '3:1 warning No variable is called HOME, so it stays as text. A dollar sign that is meant as one is written \\$.',
    ])
    assert.equal(read('# ${TITEL}').template.broken, undefined)
  })

  it('is broken where a place is never closed, at its line in the file', () => {
    const text = '---\ntemplate:\n  name: X\nkind: runbook\n---\n\n# ${TITLE}\n\n${1:text\n'
    assert.deepEqual(said(text), ['9:1 error ${1: is never closed: add its }.'])
    assert.equal(read(text).template.broken?.range.start.line, 9)
  })

  it('is broken where what is made of it cannot be read, at the line in the file that makes it so', () => {
    assert.deepEqual(
      said('---\ntemplate: {name: X}\nkind: runbook\nservices: [${SERVICES}\n---\n# ${TITLE}\n').map((line) =>
        line.slice(0, 60),
      ),
      ['4:1 error Once its variables are filled in, this cannot be r'],
    )
  })

  it('is broken where its block cannot be read, or is empty, or never ends', () => {
    assert.match(
      said('---\ntemplate: {kind: runbok}\n---\n# x')[0] ?? '',
      /^2:18 error “runbok” is nothing that a template makes/,
    )
    assert.match(said('---\ntemplate:\n  name: [a\nkind: runbook\n---\n# x')[0] ?? '', /^\d:\d+ error /)
    assert.match(said('')[0] ?? '', /^1:1 error This template is empty/)
    assert.match(said('---\nkind: runbook\n# x')[0] ?? '', /^1:1 error The front matter is never closed/)
  })

  it('is told what it cannot do: transforms', () => {
    assert.match(
      said('# ${TITLE/(.*)/$1/}')[0] ?? '',
      /^1:3 warning \$\{TITLE\/ is not understood, so it stays as text/,
    )
  })
})

describe('the template that is used', () => {
  const review = (name: string, severities: readonly string[], text = '# ${TITLE}') =>
    readTeamTemplate(
      `.understudy/templates/${name}.md` as DocPath,
      `---\ntemplate: {severities: [${severities.join(', ')}]}\n---\n${text}`,
    ).template
  const all = [review('any', []), review('bad', ['sev4'], '${1:'), review('worst', ['SEV1']), ...shippedTemplates]
  const used = (severity: string | undefined, name?: string) => {
    const wanted = name === undefined ? undefined : templateNamed(all, 'incident-review', name)
    const { template, instead } = chooseTemplate(all, firstShipped['incident-review'], severity, wanted)
    return [template.name, instead?.name]
  }

  it('is the team’s for the severity, else the team’s for all, else the first that ships', () => {
    assert.deepEqual(used('sev1'), ['worst', undefined])
    assert.deepEqual(used('sev2'), ['any', undefined])
    assert.deepEqual(used(undefined), ['any', undefined])
    assert.equal(chooseTemplate(shippedTemplates, firstShipped.runbook, 'sev1', undefined).template.name, 'runbook')
  })

  it('is the one that ships where the team’s is broken', () => {
    assert.deepEqual(used('sev4'), ['google-sre', 'bad'])
  })

  it('is the one that was asked for, by name, file or label', () => {
    assert.deepEqual(used('sev2', 'worst.md'), ['worst', undefined])
    assert.deepEqual(used('sev2', 'Five whys'), ['five-whys', undefined])
  })

  it('is one of those for the severity', () => {
    assert.deepEqual(
      fitting(all, 'incident-review', 'sev2').map(({ name }) => name),
      ['any', 'google-sre', 'pagerduty', 'blameless-short', 'five-whys'],
    )
  })
})
