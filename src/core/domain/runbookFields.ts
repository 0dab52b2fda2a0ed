import { alerts, owners, services, title } from './documentFields'
import { criticalityMeanings, either, field, levelMeanings, list, name, record, scalar, word } from './fieldCatalogue'
import type { FieldEntry } from './fieldCatalogue'

const text = scalar('text')
const date = scalar('date')
const person = name('person')

const crossTrained = record(
  field('person', person, 'Who.', { examples: ['bob'], spellings: ['name', 'who'] }),
  field('level', scalar('level'), 'What the person can do.', { examples: Object.keys(levelMeanings) }),
  field('on', date, 'Since when.', { examples: ['2026-08-03'], spellings: ['date', 'since'] }),
  field('signed_off_by', person, 'Who has seen it done.', {
    examples: ['alice'],
    spellings: ['signed_off', 'signed_by'],
  }),
  field('body', scalar('hash'), 'The hash of the text that was signed off, in quotes.', {
    examples: ['3f2a9c1b7d40'],
    spellings: ['hash'],
  }),
  field('exercised', date, 'When the person last did it.', { examples: ['2026-09-12'], spellings: ['last_exercised'] }),
)

const training = record(
  field('trainee', person, 'Who learns.', { examples: ['carol'], spellings: ['person'] }),
  field('mentor', person, 'Who teaches.', { examples: ['alice'], spellings: ['trainer'] }),
  field('target', scalar('level'), 'The level to be reached.', { examples: ['performed'], spellings: ['level'] }),
  field('assigned', date, 'When it was given.', { examples: ['2026-11-01'], spellings: ['assigned_on'] }),
  field('due', date, 'When it is to be reached.', { examples: ['2026-12-15'], spellings: ['due_on'] }),
  field('read', date, 'When the trainee had read it.', { examples: ['2026-11-05'] }),
  field('shadowed', date, 'When the trainee watched it.', { examples: ['2026-11-09'] }),
  field('supervised', date, 'When the trainee did it with the mentor beside.', { examples: ['2026-11-12'] }),
)

const exercise = record(
  field('on', date, 'The day.', { examples: ['2026-09-30'], spellings: ['date'] }),
  field('kind', word({ drill: 'Practised.', real: 'Done in earnest.' }, true), 'A drill, or real use.', {
    examples: ['drill'],
    spellings: ['type'],
  }),
  field('by', list(person), 'Who took part.', { examples: [['alice', 'bob']], spellings: ['people', 'person', 'who'] }),
  field('note', text, 'What else is to be said.', { examples: ['game day'], spellings: ['notes'] }),
)

const acceptedRisk = record(
  field('reason', text, 'Why it may stay as it is.', { examples: ['replaced in March'], spellings: ['why'] }),
  field('until', date, 'How long.', { examples: ['2027-03-31'], spellings: ['expires'] }),
  field('by', person, 'Who says so.', { examples: ['bob'], spellings: ['person'] }),
)

/** A runbook's front matter. */
export const runbookFields: readonly FieldEntry[] = [
  field(
    'kind',
    word({ runbook: 'A runbook.', playbook: 'The same.', sop: 'The same.' }),
    'Says that it is a runbook.',
    {
      examples: ['runbook'],
    },
  ),
  title('Fail over the payments database'),
  field(
    'status',
    word({ active: 'Counts.', draft: 'Listed, not counted.', retired: 'Listed, not counted.' }, true),
    'Whether it counts.',
    { examples: ['active'] },
  ),
  services,
  alerts,
  field('criticality', word({ ...criticalityMeanings, medium: 'The same as normal.' }), 'How much it matters.', {
    examples: ['critical'],
  }),
  owners,
  field('contact', text, 'Where to ask at three in the morning.', { examples: ['#payments-oncall'] }),
  field('last_reviewed_on', date, 'When somebody last looked it through.', {
    examples: ['2026-10-01'],
    spellings: ['last_review_date', 'last_reviewed', 'reviewed', 'last_verified'],
  }),
  field('review_in', scalar('interval'), 'How soon it is to be looked through again.', {
    examples: ['6 months', 'P6M'],
    spellings: ['review_every'],
  }),
  field('review_by', date, 'The day by which it is to be looked through.', {
    examples: ['2027-04-01'],
    spellings: ['expires'],
  }),
  field('cross_trained', list(either(person, crossTrained)), 'Who is able, one line a person.', {
    examples: [
      [{ person: 'alice', level: 'teaches', exercised: '2026-09-30' }],
      ['bob', { carol: 'performed 2026-08-03' }],
    ],
    spellings: ['cross_training'],
  }),
  field('training', list(either(person, training)), 'Who is learning it, one line an assignment.', {
    examples: [[{ trainee: 'carol', mentor: 'alice', target: 'performed', due: '2026-12-15', read: '2026-11-05' }]],
  }),
  field('exercises', list(either(text, exercise)), 'Drills and real use of it.', {
    examples: [[{ on: '2026-09-30', kind: 'drill', by: ['alice', 'bob'], note: 'game day' }], ['2026-09-30']],
    spellings: ['exercise'],
  }),
  field('accepted_risk', either(text, acceptedRisk), 'A risk that may stay for a while.', {
    examples: [{ reason: 'replaced in March', until: '2027-03-31', by: 'bob' }],
  }),
]
