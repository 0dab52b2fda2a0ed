import {
  criticalityMeanings,
  either,
  entries,
  field,
  levelMeanings,
  list,
  name,
  record,
  scalar,
  word,
} from './fieldCatalogue'
import type { FieldEntry, ValueForm } from './fieldCatalogue'

const text = scalar('text')
const interval = scalar('interval')

const person = record(
  field('name', text, 'The name as people say it.', { examples: ['Alice Moreau'] }),
  field('emails', list(text), 'Every address that commits and documents know the person by.', {
    examples: [['alice@acme.example', 'amoreau@old.example']],
    spellings: ['email'],
  }),
  field('handles', list(text), 'Names on the code host, with or without the @.', {
    examples: [['@amoreau']],
    spellings: ['handle', 'github'],
  }),
  field('not_same_as', list(text), 'Others whom an equal name would take for this person.', {
    examples: [['alice-b']],
  }),
  field('team', name('team'), 'The team, as described under teams.', { examples: ['payments'] }),
  field('role', text, 'What the person does.', { examples: ['Site reliability engineer'] }),
  field('timezone', scalar('timezone'), 'Where the person’s day begins.', {
    examples: ['Europe/Paris', 'UTC', '+01:00'],
    spellings: ['time_zone', 'tz'],
  }),
  field('contact', text, 'Where to reach the person.', { examples: ['+33 1 23 45 67 89', '#payments'] }),
  field('external', scalar('flag'), 'A contractor or vendor.', { examples: [true, false] }),
  field('until', scalar('date'), 'The last day; after it the person counts as gone.', { examples: ['2026-12-31'] }),
  field(
    'away',
    list(
      record(
        field('from', scalar('date'), 'The first day of the absence.', { examples: ['2026-12-20'] }),
        field('to', scalar('date'), 'Its last day.', { examples: ['2027-01-03'], spellings: ['until'] }),
      ),
    ),
    'Absences, both days included.',
    { examples: [[{ from: '2026-12-20', to: '2027-01-03' }]] },
  ),
  field('mentors_at_once', scalar('count'), 'How many assignments the person mentors at the same time.', {
    examples: [2],
  }),
  field('trains_at_once', scalar('count'), 'How many runbooks the person learns at the same time.', { examples: [2] }),
)

const team = record(
  field('name', text, 'The name as people say it.', { examples: ['Payments'] }),
  field('lead', name('person'), 'Who leads it.', { examples: ['alice'] }),
  field('handles', list(text), 'What owners’ files call it.', {
    examples: [['@acme/payments']],
    spellings: ['handle'],
  }),
  field('members', list(name('person')), 'Who is in it.', { examples: [['alice', 'bob']] }),
)

const service = record(
  field('name', text, 'The name as people say it.', { examples: ['Payments database'] }),
  field('team', name('team'), 'The team that runs it.', { examples: ['payments'] }),
  field('criticality', word(criticalityMeanings), 'What its runbooks are worth, where they say nothing.', {
    examples: ['critical'],
  }),
  field('paths', list(scalar('glob')), 'Globs of its code.', {
    examples: [['services/payments/**']],
    spellings: ['path'],
  }),
  field('documents', list(scalar('glob')), 'Globs of its runbooks and reviews.', {
    examples: [['runbooks/payments/**']],
    spellings: ['runbooks'],
  }),
)

const candidate = record(
  field('person', name('person'), 'Who.', { examples: ['carol'], spellings: ['name', 'who'] }),
  field('ready', text, 'When the person could take it over, in words of your own.', { examples: ['now', 'next-year'] }),
)

const role = record(
  field('name', text, 'The name as people say it.', { examples: ['Incident commander'] }),
  field('holders', list(name('person')), 'Who can play it today.', { examples: [['bob']], spellings: ['holder'] }),
  field('candidates', list(either(name('person'), candidate)), 'Who could next.', {
    examples: [[{ person: 'carol', ready: 'next-year' }]],
    spellings: ['candidate'],
  }),
)

const criticalitiesAndDefault = { ...criticalityMeanings, default: 'All that are not named.' }

const requirement = either(
  scalar('count'),
  record(
    field('performed', scalar('count'), 'How many must be able to carry it out.', { examples: [2] }),
    field('teaches', scalar('count'), 'How many of them must be able to teach it.', { examples: [1] }),
  ),
)

const limits = (): ValueForm => either(interval, entries(interval))

const policy = record(
  field('required', entries(requirement, criticalitiesAndDefault), 'How many people a runbook needs, by criticality.', {
    examples: [{ critical: { performed: 2, teaches: 1 }, normal: { performed: 2 }, low: 1 }],
  }),
  field(
    'exercise_every',
    either(interval, entries(interval, criticalitiesAndDefault)),
    'How soon a level lapses that nobody has used or renewed.',
    { examples: [{ default: '1 year', critical: '6 months' }, '1 year'] },
  ),
  field('review_in', interval, 'How soon a runbook is to be looked through again.', {
    examples: ['1 year', '90 days'],
  }),
  field('review_incident_within', limits(), 'How soon an incident is to be reviewed, by severity.', {
    examples: [{ sev1: '3 days', sev2: '5 days', default: '10 days' }],
  }),
  field('close_actions_within', limits(), 'How soon action items are to be done, by type.', {
    examples: [{ prevent: '4 weeks', default: '8 weeks' }],
  }),
  field(
    'owner_counts_as',
    word({ performed: 'Owners are assumed to be able.', none: 'Owners must show it like everybody else.' }),
    'What being named as owner says about being able.',
    { examples: ['performed'] },
  ),
  field(
    'hours_per_week',
    scalar('hours'),
    'What one person works in a week; with it, time spent in incidents is also told as a share of what all work.',
    { examples: [40, 37.5] },
  ),
)

/** `.understudy/team.yaml`. */
export const teamFields: readonly FieldEntry[] = [
  field(
    'people',
    entries(either(text, person)),
    'Who is who, by an id of your choice; a plain text is the full name.',
    {
      examples: [{ alice: { name: 'Alice Moreau', team: 'payments' }, bob: 'Bob Stone' }],
    },
  ),
  field('teams', entries(either(list(name('person')), team)), 'Who is in which team; a plain list is its members.', {
    examples: [{ payments: { name: 'Payments', lead: 'alice', members: ['alice', 'bob'] }, search: ['carol'] }],
  }),
  field('services', entries(service), 'What you run, how much it matters, and where its code and documents lie.', {
    examples: [{ 'payments-db': { team: 'payments', criticality: 'critical', documents: ['runbooks/payments/**'] } }],
  }),
  field('roles', entries(either(list(name('person')), role)), 'Parts that somebody must be able to play.', {
    examples: [{ 'incident-commander': { holders: ['bob'], candidates: [{ person: 'carol', ready: 'next-year' }] } }],
  }),
  field('policy', policy, 'What you ask for; what is not said stays as it ships.', {
    examples: [{ review_in: '6 months', owner_counts_as: 'none' }],
  }),
  field('levels', entries(text, { none: 'Nothing yet.', ...levelMeanings }), 'The labels that you show for levels.', {
    examples: [{ read: 'I', shadowed: 'L', performed: 'U', teaches: 'O' }],
  }),
]
