import { criticalityMeanings, field, entries, list, name, record, scalar, word } from './fieldCatalogue'
import type { FieldEntry, ValueForm, Word } from './fieldCatalogue'

const globs = list(scalar('glob'))
const text = scalar('text')

const folder = record(
  field('path', scalar('glob'), 'The folder, or a glob of its files.', {
    examples: ['runbooks/db/**', 'runbooks/db'],
    spellings: ['folder'],
  }),
  field(
    'kind',
    word({
      runbook: 'Somebody carries it out.',
      'incident-review': 'Somebody learns from it.',
      template: 'Others are made from it.',
      index: 'It leads to others.',
      other: 'None of these.',
    }),
    'What its documents are.',
    { examples: ['runbook'] },
  ),
  field('service', name('service'), 'The service they belong to.', { examples: ['payments-db'] }),
  field('criticality', word(criticalityMeanings), 'How much they matter.', { examples: ['high'] }),
  field('owner', name('owner'), 'Who is accountable for them.', { examples: ['alice', '@acme/payments'] }),
)

const severity: ValueForm = word({
  off: 'Not looked at.',
  hint: 'Shown quietly.',
  warning: 'Shown as a warning.',
  error: 'Shown as an error.',
})

const extension = word({ '.mdx': 'Markdown with components.', '.qmd': 'Quarto.' }, false)

const ticketsField = field(
  'tickets',
  entries(text),
  'Patterns of tickets’ keys, and the web address each stands for.',
  {
    examples: [{ 'OPS-(\\d+)': 'https://tracker.example/browse/OPS-$1' }],
  },
)

const formRules = field(
  'form_rules',
  word({
    declared: 'Documents that declare a kind, or were made from a template of yours.',
    all: 'Every runbook and every incident review.',
  }),
  'Which documents rules about form speak of, such as those on sections and action items.',
  { examples: ['all'] },
)

/** What holds for new documents. */
const conventionFields: readonly FieldEntry[] = [
  field('new_review_path', text, 'Where a new incident review goes; below the root, with parts to be filled in.', {
    examples: ['incidents/{year}/{date}-{slug}.md'],
  }),
  field('new_runbook_path', text, 'Where a new runbook goes; below the root, with parts to be filled in.', {
    examples: ['runbooks/{service}/{slug}.md'],
  }),
  field('severities', list(text), 'The scale of severities, the worst first.', {
    examples: [['sev1', 'sev2', 'sev3']],
  }),
  field('time_zone', scalar('timezone'), 'The zone in which people give the times of an incident; UTC is written.', {
    examples: ['Europe/Paris', 'UTC', '+02:00'],
  }),
]

const botsField = field(
  'bots',
  record(
    field('add', list(text), 'Names, logins or addresses that are bots.', { examples: [['acme-ci']] }),
    field('remove', list(text), 'Such as look like bots and are none.', { examples: [['Robin Bot']] }),
  ),
  'Who is nobody.',
  { examples: [{ add: ['acme-ci'] }] },
)

/** `.understudy/config.yaml`; the rules are those that there are. */
export const configFields = (rules: readonly Word[]): readonly FieldEntry[] => [
  field('runbooks', globs, 'Globs of documents that are runbooks.', { examples: [['ops/**/*.md']] }),
  field('reviews', globs, 'Globs of documents that are incident reviews.', { examples: [['ops/incidents/**']] }),
  field('exclude', globs, 'Globs of files that are not read at all.', { examples: [['archive/**']] }),
  field('extensions', list(extension), 'Further ends of file names that are read.', { examples: [['.mdx']] }),
  field('size_limit', scalar('length'), 'The longest file that is read; a plain number is in KB.', {
    examples: ['2 MB', 512],
  }),
  field(
    'folders',
    list(folder),
    'What holds below a folder for documents that say nothing themselves; the last counts.',
    {
      examples: [[{ path: 'runbooks/db/**', service: 'payments-db', criticality: 'critical' }]],
    },
  ),
  field(
    'rules',
    record(...rules.map(({ word: id, meaning }) => field(id, severity, meaning))),
    'Severities of rules.',
    { examples: [{ 'broken-link': 'error' }] },
  ),
  formRules,
  field('keys', entries(list(text)), 'Further names of front matter’s keys: ours, and yours to be read like it.', {
    examples: [{ owners: ['responsible', 'contact_team'] }],
  }),
  botsField,
  ticketsField,
  field(
    'codeowners',
    word({ github: 'The last line that fits a path decides.', gitlab: 'The last line that fits, in each section.' }),
    'Whose rules CODEOWNERS follows; left out, its place and its headings tell.',
    { examples: ['gitlab'] },
  ),
  field('initials', scalar('flag'), 'Whether initials stand for people in all that is exported.', {
    examples: [true, false],
  }),
  ...conventionFields,
  field('today', scalar('date'), 'The day on which everything is reckoned, for demonstrations.', {
    examples: ['2026-11-20'],
  }),
]
