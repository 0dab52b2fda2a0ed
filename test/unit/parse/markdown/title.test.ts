import assert from 'node:assert/strict'
import { facts } from '../facts'

const titled = (lines: readonly string[], path?: string) => facts(lines, path).title

describe('a document’s title', () => {
  it('is the field title before any heading', () => {
    assert.equal(titled(['---', 'title: Renew the certificate', '---', '# Certificates']), 'Renew the certificate')
  })

  it('is the first level-one heading that no template engine writes', () => {
    assert.equal(
      titled(['## Before', '# <%= current_page.data.title %>', '# Restart the queue', '# Later']),
      'Restart the queue',
    )
  })

  it('passes over a field that a template engine fills in', () => {
    assert.equal(titled(['---', 'title: "{{ page.name }}"', '---', '# Restart the queue']), 'Restart the queue')
  })

  it('may hold what looks like a template’s tag, where words stand beside it', () => {
    assert.equal(
      titled(['---', "title: 'Costs of ${HOME} and {{x}} rise'", '---', '# Later']),
      'Costs of ${HOME} and {{x}} rise',
    )
    assert.equal(titled(['# Jobs with ${VAR} hang', '## Summary']), 'Jobs with ${VAR} hang')
    assert.equal(titled(['# {{ title }}', '# Restart the queue']), 'Restart the queue')
    assert.equal(titled(['# {% include "title" %}', '# ${title}', '# Restart the queue']), 'Restart the queue')
  })

  it('is the first heading where none is of level one', () => {
    assert.equal(titled(['## Restart', '### Again']), 'Restart')
  })

  it('is made from the file’s name where there is no heading', () => {
    assert.equal(titled(['Text.'], 'a/restart-the_queue.html.md.erb'), 'Restart the queue')
    assert.equal(titled(['Text.'], 'a/2026-03-04-queue-stuck.md'), 'Queue stuck')
    assert.equal(titled(['Text.'], 'a/INC-2026-0142 - Queue stuck.md'), 'Queue stuck')
    assert.equal(titled(['Text.'], 'a/2026-03-04.md'), '2026-03-04')
    assert.equal(titled(['Text.'], 'a/QueueStuck.md'), 'QueueStuck')
  })

  it('loses an id only where the file’s name or a field says it too', () => {
    assert.equal(titled(['# INC-2026-0142: Queue stuck'], 'a/INC-2026-0142.md'), 'Queue stuck')
    assert.equal(titled(['# INC-2026-0142: Queue stuck'], 'a/queue.md'), 'INC-2026-0142: Queue stuck')
  })
})

describe('a document’s id', () => {
  const id = (title: string, path: string) => facts([`# ${title}`], path).stated.id?.value

  it('is the field id, else leads the file’s name, else the title', () => {
    assert.equal(facts(['---', 'id: INC-7', '---'], 'a/PM2026-003 - x.md').stated.id?.value, 'INC-7')
    assert.equal(id('Queue stuck', 'a/PM2026-003 - Queue stuck.md'), 'PM2026-003')
    assert.equal(id('INC-2026-0142 Queue stuck', 'a/queue.md'), 'INC-2026-0142')
  })

  it('is neither a date nor a protocol nor a year', () => {
    assert.equal(id('Queue stuck', 'a/2026-03-04-queue.md'), undefined)
    assert.equal(id('HTTP 502 from checkout', 'a/checkout.md'), undefined)
    assert.equal(id('AWS 2026 outage', 'a/outage.md'), undefined)
  })
})
