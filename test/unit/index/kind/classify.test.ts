import assert from 'node:assert/strict'
import { atOnce } from '../../../../src/core/domain/steps'
import { classify, type ClassifySettings } from '../../../../src/core/index/kind/classify'
import type { DocPath } from '../../../../src/core/domain/text'
import { parseDocument } from '../../../../src/core/parse/document/document'

const noSettings: ClassifySettings = { runbooks: [], reviews: [], folders: [] }
const document = (path: string, lines: readonly string[]) => parseDocument(path as DocPath, lines.join('\n'))
const kindOf = (path: string, lines: readonly string[] = ['# Page', '', 'Text.'], settings = noSettings) => {
  const told = atOnce(classify([document(path, lines)], settings)).get(path as DocPath)
  assert.ok(told)
  assert.match(told.detail, /^\p{Lu}.*\.$/u)
  return `${told.kind} ${told.reason}`
}

const review = [
  '# Cart down',
  '',
  '## Timeline',
  '',
  '- 2026-11-19 08:20 UTC - slow',
  '',
  '## Root cause',
  '',
  'A change.',
  '',
  '## Action items',
  '',
  '- Watch',
]
const procedure = ['---', 'last_reviewed_on: 2026-10-01', '---', '# Restart the queue', '', '1. Stop it', '2. Start it']

describe('the kind of a document', () => {
  const byPath: readonly (readonly [string, string])[] = [
    ['runbooks/queue.md', 'runbook folder'],
    ['docs/Playbooks/queue.md', 'runbook folder'],
    ['ops/sops/queue.md', 'runbook folder'],
    ['service/alerts/QueueStuck.md', 'runbook folder'],
    ['docs/how-to/restart.md', 'runbook folder'],
    ['docs/operation_guide/restart.md', 'runbook folder'],
    ['alert-runbooks/queue.html.md.erb', 'runbook folder'],
    ['runbooks/README.md', 'index name'],
    ['runbooks/_index.md', 'index name'],
    ['incidents/index.html.md.erb', 'index name'],
    ['runbooks/templates/queue.md', 'template name'],
    ['archetypes/default.md', 'template name'],
    ['incidents/postmortem-template.md', 'template name'],
    ['runbooks/CONTRIBUTING.md', 'other name'],
    ['CHANGELOG.md', 'other name'],
    ['.github/ISSUE_TEMPLATE/incident.md', 'other name'],
    ['incidents/2026-11-19-cart.md', 'incident-review folder'],
    ['postmortems/0007-cart.md', 'incident-review folder'],
    ['post-mortems/INC-2026-0142.md', 'incident-review folder'],
    ['docs/incident_retros/2026-11-19.md', 'incident-review folder'],
    ['incidents/how-we-respond.md', 'other none'],
    ['incidents/runbooks/queue.md', 'runbook folder'],
    ['runbooks/incidents/2026-11-19.md', 'incident-review folder'],
    ['runbooks/adr/0001-queues.md', 'other none'],
    ['docs/PM2026-003 - Cart down.md', 'incident-review file-name'],
    ['docs/cart-postmortem.md', 'incident-review file-name'],
    ['docs/postmortem.md', 'other none'],
    ['docs/2026/11/19/postmortem.md', 'incident-review file-name'],
    ['docs/postmortem-template-long.md', 'template name'],
    ['docs/2026-11-19-outage.md', 'incident-review file-name'],
    ['docs/incident-process.md', 'other none'],
    ['docs/postmortem-process.md', 'other none'],
    ['docs/how-to-write-a-postmortem.md', 'other none'],
    ['docs/manage-an-incident.md', 'other none'],
    ['docs/2026-11-19-release.md', 'other none'],
    ['docs/queue-runbook.md', 'runbook file-name'],
    ['docs/queue-sop.md', 'runbook file-name'],
    ['docs/troubleshooting.md', 'runbook file-name'],
    ['docs/add-a-new-runbook.md', 'other none'],
    ['docs/page.md', 'other none'],
  ]
  for (const [path, expected] of byPath) {
    it(`is ${expected} for ${path}`, () => {
      assert.equal(kindOf(path), expected)
    })
  }

  it('is what the front matter says, before all else', () => {
    assert.equal(kindOf('runbooks/queue.md', ['---', 'kind: other', '---']), 'other front-matter')
    assert.equal(kindOf('templates/x.md', ['---', 'tags: [postmortem]', '---']), 'incident-review front-matter')
  })

  it('is what the settings say, before any path', () => {
    const settings: ClassifySettings = {
      runbooks: ['./handbook/**/*.md'],
      reviews: ['handbook2/*.md'],
      folders: [
        { glob: 'wiki/**', kind: 'other' },
        { glob: 'wiki/ops/**', kind: 'runbook' },
      ],
    }
    assert.equal(kindOf('handbook/a/README.md', ['# A'], settings), 'runbook setting')
    assert.equal(kindOf('handbook2/a.md', ['# A'], settings), 'incident-review setting')
    assert.equal(kindOf('wiki/ops/runbooks/a.md', ['# A'], settings), 'runbook setting')
    assert.equal(kindOf('wiki/runbooks/a.md', ['# A'], settings), 'other setting')
    assert.equal(kindOf('wikis/runbooks/a.md', ['# A'], settings), 'runbook folder')
  })

  it('is a template where the title is a placeholder', () => {
    const placeholders = [
      'Incident Title',
      '[What happened]',
      'YYYY-MM-DD Short title',
      'XXX is down',
      'Post-mortem: [Incident name]',
      'Postmortem template',
    ]
    for (const title of placeholders) {
      assert.equal(kindOf('incidents/2026-11-19.md', [`# ${title}`, '', 'Text.']), 'template name', title)
    }
    assert.equal(kindOf('incidents/2026-11-19.md', ['# [Cart] is down', '', 'Text.']), 'incident-review folder')
  })

  it('is a review in a review’s folder for its headings', () => {
    assert.equal(kindOf('incidents/cart-down.md', review), 'incident-review folder')
  })

  it('is told by headings where no path tells it', () => {
    assert.equal(kindOf('docs/cart.md', review), 'incident-review headings')
    assert.equal(
      kindOf('docs/cart.md', [
        '# Cart slow',
        '',
        '## Meaning',
        '',
        'x',
        '',
        '## Impact',
        '',
        'y',
        '',
        '## Diagnosis',
        '',
        'z',
      ]),
      'runbook headings',
    )
    assert.equal(
      kindOf('docs/cart.md', ['# 购物车慢', '', '## 含义', '', 'x', '', '## 影响', '', 'y', '', '## 诊断', '', 'z']),
      'runbook headings',
    )
    assert.equal(kindOf('docs/cart.md', ['# Cart', '', '## Impact', '', 'y']), 'other none')
  })

  it('is no review where nothing says which incident', () => {
    assert.equal(
      kindOf('docs/incident-process.md', [
        '# Incident process',
        '',
        '## Timeline',
        '',
        'Keep one.',
        '',
        '## Root cause',
        '',
        'Find it.',
      ]),
      'other none',
    )
  })

  it('is a runbook for a procedure that somebody keeps, outside guides', () => {
    assert.equal(kindOf('docs/restart.md', procedure), 'runbook procedure')
    assert.equal(
      kindOf('docs/restart.md', ['---', 'owner: alice', '---', '# Restart', '', '```sh', 'kubectl get pods', '```']),
      'runbook procedure',
    )
    assert.equal(kindOf('docs/restart.md', procedure.slice(3)), 'other none')
    for (const folder of [
      'user-guide',
      'concepts',
      'architecture-decision-record',
      'team',
      'release-notes',
      'Getting Started',
    ]) {
      assert.equal(kindOf(`docs/${folder}/restart.md`, procedure), 'other none', folder)
    }
  })

  it('is that of the folder where most are runbooks by their text', () => {
    const documents = [
      document('docs/a.md', procedure),
      document('docs/b.md', procedure),
      document('docs/c.md', ['# Queue', '', '1. Stop it', '2. Start it']),
      document('docs/README.md', ['# Docs']),
      document('wiki/c.md', ['# Queue', '', '1. Stop it', '2. Start it']),
    ]
    const kinds = atOnce(classify(documents, noSettings))
    assert.deepEqual(
      [...kinds].map(([path, { kind }]) => `${path} ${kind}`),
      ['docs/a.md runbook', 'docs/b.md runbook', 'docs/c.md runbook', 'docs/README.md index', 'wiki/c.md other'],
    )
  })

  it('is a runbook for a procedure that several runbooks share', () => {
    const link = (name: string) =>
      document(`runbooks/${name}.md`, ['# Page', '', 'See [logs](../common/logs.md#tail).'])
    const shared = document('common/logs.md', ['# Read the logs', '', '```sh', 'kubectl logs x', '```'])
    const path = 'common/logs.md' as DocPath
    assert.equal(atOnce(classify([link('a'), link('b'), shared], noSettings)).get(path)?.kind, 'runbook')
    assert.equal(atOnce(classify([link('a'), shared], noSettings)).get(path)?.kind, 'other')
  })
})
