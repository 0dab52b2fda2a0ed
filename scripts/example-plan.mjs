/**
 * The example's history: who changed what when, oldest first, as edits that lead from each text back to the one before.
 * The people in it are those whom the example's states need; docs/example.md says who shows what.
 */
import { frontMatter, key, line, lines, section, was } from './example-edits.mjs'
import { arjun, importBot, ines, inesOnline, kofi, kofiEarlier } from './example-people.mjs'
import { linkBot, lucien, marisol, noor, noorLaptop, radu, sunniva, tomasz, yuki } from './example-people.mjs'

/**
 * @typedef {import('./example-people.mjs').Author} Author
 * @typedef {import('./example-edits.mjs').Undo} Undo
 * @typedef {import('./example-history.mjs').Change} Change
 * @typedef {import('./example-history.mjs').PlannedCommit} PlannedCommit
 */

/** @type {(path: string, ...undo: Undo[]) => Change} */
const edit = (path, ...undo) => ({ path, undo })

/** @type {(on: string, by: Author, message: string, ...changes: Change[]) => PlannedCommit} */
const commit = (on, by, message, ...changes) => ({ on, by, message, changes })

const failover = 'runbooks/ledger/fail-over-the-ledger-database.md'
const restore = 'runbooks/ledger/restore-the-ledger-from-backup.md'
const settlement = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
const keyRotation = 'runbooks/ledger/rotate-the-ledger-encryption-key.md'
const standby = 'runbooks/ledger/promote-the-old-standby.md'
const rollback = 'runbooks/booking/roll-back-a-booking-release.md'
const drain = 'runbooks/booking/drain-the-booking-queue.md'
const shed = 'runbooks/booking/shed-load-on-peak-days.md'
const rates = 'runbooks/booking/switch-carrier-rate-provider.md'
const lag = 'runbooks/tracking/catch-up-after-event-lag.md'
const rebalance = 'runbooks/tracking/rebalance-tracking-partitions.md'
const deadLetters = 'runbooks/tracking/reprocess-dead-letters.md'
const certificates = 'runbooks/edge/renew-edge-certificates.md'
const block = 'runbooks/edge/block-an-abusive-client.md'
const warm = 'runbooks/edge/warm-the-edge-cache.md'
const pager = 'runbooks/general/hand-over-the-pager.md'
const dashboard = 'runbooks/general/restore-a-deleted-dashboard.md'
const carrier = 'runbooks/general/escalate-to-a-carrier.md'
const peakReview = 'incidents/2025-12-09-booking-slow-on-the-busiest-day.md'
const portalReview = 'incidents/2026-01-22-partner-portal-certificate-expired.md'
const lagReview = 'incidents/2026-03-18-tracking-lag-after-a-partition-move.md'
const batchReview = 'incidents/2026-05-27-settlement-batch-stuck.md'
const diskReview = 'incidents/2026-07-03-ledger-primary-lost-its-disk.md'
const ratesReview = 'incidents/2026-08-19-no-carrier-rates.md'
const carrierReview = 'incidents/2026-09-30-carrier-certificate-expired.md'
const batchAgain = 'incidents/2026-10-21-settlement-batch-stuck-again.md'
const lettersReview = 'incidents/2026-11-16-dead-letters-from-one-carrier.md'
const codeowners = '.github/CODEOWNERS'
const team = '.understudy/team.yaml'

const newHost = was('https://graphs.fennmark.example', 'http://grafana.fennmark.example')
const sweep = [
  standby,
  restore,
  failover,
  rollback,
  drain,
  shed,
  lag,
  rebalance,
  deadLetters,
  certificates,
  block,
  pager,
]

/** @type {readonly PlannedCommit[]} */
const firstYear = [
  commit('2024-02-12 09:40', noorLaptop, 'Say what this repository is for', edit('README.md')),
  commit('2024-02-12 10:05', noorLaptop, 'Name who reviews what', edit(codeowners)),
  commit('2024-02-19 13:20', tomasz, 'Write down how the standby is promoted', edit(standby)),
  commit('2024-02-26 11:02', kofiEarlier, 'Write down how we catch up after lag', edit(lag)),
  {
    ...commit(
      '2024-03-05 15:30',
      noor,
      'Record why runbooks live beside the code',
      edit('docs/decisions/0004-runbooks-live-beside-the-code.md'),
    ),
    with: [tomasz, radu],
  },
  commit('2024-03-11 08:15', radu, 'Restore a dashboard that somebody deleted', edit(dashboard)),
  commit('2024-03-18 09:30', noor, 'Agree on how the pager is handed over', edit(pager)),
  commit(
    '2024-04-02 14:10',
    radu,
    'Dashboards: get one back from the nightly export',
    edit(dashboard, section('## The dashboard is gone')),
  ),
  commit('2024-04-15 03:00', importBot, 'Import pages from the wiki', edit(carrier)),
  commit('2024-04-22 12:45', tomasz, 'Restoring the ledger, step by step', edit(restore)),
  commit('2024-05-06 10:20', lucien, 'How to move partitions off a full broker', edit(rebalance)),
  commit('2024-05-21 16:05', tomasz, 'Settlement: what to do when the bank half answers', edit(settlement)),
  commit('2024-06-10 13:00', ines, 'Rolling back a booking release', edit(rollback)),
  commit(
    '2024-06-24 09:50',
    kofiEarlier,
    'Pager: both look at the screen, and the phone must ring',
    edit(pager, section('## Take the shift over in the pager')),
  ),
  commit('2024-07-08 07:40', sunniva, 'Agree on what we turn away first', edit(shed)),
  commit('2024-08-12 02:30', yuki, 'Certificates that a person must renew', edit(certificates)),
  commit(
    '2024-09-02 08:55',
    radu,
    'Dashboards: how to tell that it worked',
    edit(dashboard, section('## How you know that it worked')),
  ),
  {
    ...commit(
      '2024-09-16 10:15',
      kofiEarlier,
      'Pager: handing over in the middle of an incident',
      edit(pager, section('## When something is burning')),
    ),
    mergedBy: noor,
  },
  commit('2024-10-07 14:35', ines, 'Draining the booking queue', edit(drain)),
  commit('2024-10-21 11:30', tomasz, 'Yearly rotation of the ledger key', edit(keyRotation)),
  commit('2024-11-11 13:10', kofi, 'Dead letters: fix the reader, then play them again', edit(deadLetters)),
  commit('2024-11-18 01:45', yuki, 'Slow down, then block, then tell', edit(block)),
  commit('2024-12-02 15:20', lucien, 'Partitions: the way back', edit(rebalance, section('## If it goes wrong'))),
]

/** @type {readonly PlannedCommit[]} */
const secondYear = [
  commit('2025-01-14 09:00', noor, 'Know two of us by one name each', edit('.mailmap')),
  commit('2025-01-27 16:40', marisol, 'Booking without Ratebridge', edit(rates)),
  commit('2025-02-11 10:10', tomasz, 'Standby page read again', edit(standby, key('last_reviewed_on'))),
  commit('2025-03-18 09:05', radu, 'Dashboards: give the page a review date', edit(dashboard, frontMatter)),
  commit(
    '2025-04-07 12:25',
    radu,
    'Dashboards: imported alerts come back paused',
    edit(dashboard, line('Alerts that were made from its panels')),
  ),
  {
    ...commit(
      '2025-05-05 07:50',
      sunniva,
      'Shedding: whom to call when all of it is not enough',
      edit(shed, section('## Escalation')),
    ),
    with: [ines],
  },
  commit('2025-05-19 13:55', kofi, 'The ledger runs on Patroni now: how to fail over', edit(failover)),
  {
    ...commit(
      '2025-06-16 10:45',
      inesOnline,
      'Pager: say what worries you',
      edit(pager, line('Name what worries you')),
    ),
    with: [sunniva],
  },
  commit('2025-07-01 09:20', noor, 'Write down who we are and what we run', edit(team)),
  commit('2025-08-11 15:00', kofi, 'Restore: practised on the spare host', edit(restore, line('person: kofi'))),
  commit('2025-09-03 08:30', noor, 'Dashboards have moved to a new host', ...sweep.map((path) => edit(path, newHost))),
  commit(
    '2025-09-16 14:05',
    lucien,
    'Partitions: page read again',
    edit(rebalance, was('last_reviewed_on: 2025-09-16', 'last_reviewed_on: 2025-02-24')),
  ),
  commit(
    '2025-10-01 11:15',
    tomasz,
    'Retire the old standby',
    edit(standby, key('status'), lines('Retired on 2025-10-01', '## Steps')),
  ),
  commit(
    '2025-11-03 13:30',
    ines,
    'Queue: Yuki looks after this page from now on',
    edit(drain, was('owners: [yuki]', 'owners: [ines]')),
  ),
  commit('2025-12-12 09:10', sunniva, 'Review of the slow booking on 9 December', edit(peakReview)),
]

/** @type {readonly PlannedCommit[]} */
const thirdYear = [
  commit(
    '2026-01-09 08:20',
    sunniva,
    'Flags can be turned from home',
    edit(peakReview, was('- DONE: Let the flag', '- Let the flag')),
  ),
  commit('2026-01-20 14:50', ines, 'Queue: Yuki can drain it alone', edit(drain, line('person: yuki'))),
  commit('2026-01-27 02:10', yuki, 'Review of the expired portal certificate', edit(portalReview)),
  commit(
    '2026-02-06 01:35',
    yuki,
    'The expiry alert asks from outside now',
    edit(portalReview, was('- [x] Ask', '- [ ] Ask')),
  ),
  commit(
    '2026-02-24 02:00',
    yuki,
    'Certificates: the call-back and the second name',
    edit(
      certificates,
      line('person: yuki'),
      was(' A person there calls back within the hour.', ''),
      was(',DNS:portal-eu.fennmark.example', ''),
      was('for `portal` **and** `portal-eu`, and', 'and'),
    ),
    edit(portalReview, was('- [x] Add', '- [ ] Add')),
  ),
  commit(
    '2026-02-25 10:00',
    noor,
    'Sales of shops are in the forecast',
    edit(peakReview, was('- DONE: Let shops', '- Let shops'), was('status: closed', 'status: reviewed')),
  ),
  commit(
    '2026-03-09 03:15',
    yuki,
    'Queue: park the bookings of a slow carrier',
    edit(
      drain,
      lines('3. Park the bookings', '4. Watch the queue'),
      lines('5. Bring the parked', '## Never'),
      was(
        "one carrier's errors in the log | that carrier is slow | step 3",
        "one carrier's errors in the log | that carrier is slow | wait",
      ),
    ),
  ),
  commit(
    '2026-03-10 03:20',
    yuki,
    'Name the queue page after what one does with it',
    { path: drain, from: 'runbooks/booking/queue-drain.md', undo: [] },
    edit(rollback, was('drain-the-booking-queue.md', 'queue-drain.md')),
  ),
  commit('2026-03-12 13:40', kofi, 'Failover: say who can', edit(failover, line('person: kofi'))),
  commit(
    '2026-03-24 15:10',
    lucien,
    'Key rotation: nothing may be left under an old version',
    edit(
      keyRotation,
      line('person: ines'),
      line('person: kofi'),
      line('person: lucien'),
      lines('4. Nothing may be left', '5. Forbid the old'),
    ),
  ),
  commit('2026-03-25 14:20', kofi, 'Review of the late tracking on 18 March', edit(lagReview)),
  commit(
    '2026-03-27 09:30',
    lucien,
    'Partitions: small portions, and a throttle',
    edit(
      rebalance,
      line('--throttle 30000000'),
      was('portion-1.json \\\n', 'portion-1.json --execute\n'),
      was('Start the first portion with a throttle of 30 MB/s.', 'Start the first portion.'),
      line('Cut the plan into portions'),
      key('cross_trained'),
    ),
    edit(lagReview, was('2026-03-27 | Done', '2026-03-27 | Open')),
  ),
  commit(
    '2026-04-07 09:00',
    ines,
    'Queue: page read again',
    edit(drain, was('last_reviewed_on: 2026-04-07', 'last_reviewed_on: 2025-11-03')),
  ),
  commit(
    '2026-04-16 16:30',
    tomasz,
    'Restore: finance says go, by name',
    edit(restore, line('person: noor'), line('person: tomasz'), line('6. Read the two sums')),
  ),
  commit(
    '2026-04-20 05:10',
    arjun,
    'Dashboards: mention that the uid is in the address',
    edit(dashboard, was(' The `uid` is the last part of its address.', '')),
  ),
  commit(
    '2026-04-21 05:25',
    arjun,
    'Pager: spell out the secondary',
    edit(pager, was('Ask the secondary first', 'Ask the 2nd first')),
  ),
  commit('2026-05-05 13:00', kofi, 'Partitions: watched one with Lucien', edit(rebalance, line('person: kofi'))),
  commit(
    '2026-05-12 04:00',
    linkBot,
    'Mend one address that has moved',
    edit(rates, was('ratebridge.example/v3/', 'ratebridge.example/v2/')),
  ),
  commit(
    '2026-05-19 13:15',
    ines,
    'Rollback: one question before you press',
    edit(rollback, section('## Is it safe?'), key('cross_trained')),
  ),
  commit(
    '2026-05-29 12:00',
    kofi,
    'Running moves are on the dashboard',
    edit(
      lagReview,
      was('2026-05-29 | Done', '2026-05-29 | Open'),
      was('2026-04-10 | Done', '2026-04-10 | Open'),
      was('status: closed', 'status: reviewed'),
    ),
  ),
  { ...commit('2026-06-02 10:30', noor, 'Review of the settlement batch in May', edit(batchReview)), with: [tomasz] },
  commit(
    '2026-06-09 15:45',
    kofi,
    'Failover: look for a paused cluster; Inês can do it',
    edit(
      failover,
      line('person: ines'),
      key('exercises'),
      was(
        ' No leader after two minutes: `patronictl resume ledger`, because somebody left the cluster paused. Still none: page the data lead.',
        '',
      ),
      line('person: noor'),
    ),
  ),
  commit(
    '2026-06-15 11:20',
    tomasz,
    'Settlement: the steps after the comparison',
    edit(settlement, lines('4. For each payment', '## How you know')),
  ),
  commit('2026-06-30 16:00', noor, "Lucien's last day", edit(team, line('until: 2026-06-30'))),
  commit('2026-07-06 08:40', kofi, 'Review of the lost disk', edit(diskReview)),
]

/** @type {readonly PlannedCommit[]} */
const sinceSummer = [
  commit(
    '2026-07-08 12:10',
    kofi,
    'Failover: used for real, read again',
    edit(
      failover,
      was('on: 2026-03-12, exercised: 2026-07-03', 'on: 2026-03-12'),
      was('last_reviewed_on: 2026-07-08', 'last_reviewed_on: 2026-01-15'),
    ),
  ),
  commit(
    '2026-07-17 06:30',
    arjun,
    'Pause and resume stand side by side',
    edit(diskReview, was('- ✅ Put the resume', '- Put the resume'), was('- ✅ Alert when', '- Alert when')),
  ),
  commit(
    '2026-07-21 03:05',
    yuki,
    'Blocking: practised with Inês',
    edit(
      block,
      key('exercises'),
      key('cross_trained'),
      was('last_reviewed_on: 2026-07-22', 'last_reviewed_on: 2025-07-02'),
    ),
  ),
  commit(
    '2026-08-04 14:00',
    ines,
    'Rollback: Yuki can do it alone',
    edit(rollback, line('person: yuki'), was('last_reviewed_on: 2026-08-05', 'last_reviewed_on: 2026-02-10')),
  ),
  commit(
    '2026-08-14 09:15',
    noor,
    'Second factors are on the phones',
    edit(diskReview, was('- ✅ Give', '- Give'), was('status: closed', 'status: reviewed')),
  ),
  commit(
    '2026-08-19 21:20',
    marisol,
    'Rates: where the surcharges come from, and how to compare',
    edit(rates, lines('3. Load the fuel', '4. Switch:'), line('5. Compare ten prices'), key('cross_trained')),
  ),
  commit('2026-08-21 10:50', noor, 'Review of the missing rates', edit(ratesReview)),
  commit('2026-08-24 09:30', noor, 'Yuki learns the rate switch from Marisol', edit(rates, key('training'))),
  commit(
    '2026-08-31 02:40',
    yuki,
    'Rates: read',
    edit(rates, was(', read: 2026-08-31', ''), was('last_reviewed_on: 2026-09-01', 'last_reviewed_on: 2026-02-02')),
  ),
  commit(
    '2026-09-09 13:25',
    tomasz,
    'Restore: exercised with the September backup',
    edit(
      restore,
      was('on: 2026-04-16, exercised: 2026-09-08', 'on: 2026-04-16'),
      was('last_reviewed_on: 2026-09-09', 'last_reviewed_on: 2026-04-16'),
    ),
  ),
  commit(
    '2026-09-15 12:05',
    noor,
    'Key rotation: done for this year',
    edit(
      keyRotation,
      line('person: noor'),
      key('exercises'),
      was('last_reviewed_on: 2026-09-16', 'last_reviewed_on: 2026-03-24'),
    ),
  ),
  commit(
    '2026-09-22 13:30',
    sunniva,
    'Shedding: rehearsed before the season',
    edit(
      shed,
      key('cross_trained'),
      key('exercises'),
      was('last_reviewed_on: 2026-09-23', 'last_reviewed_on: 2026-03-30'),
    ),
    edit(peakReview, was('- DONE: Rehearse', '- Rehearse')),
  ),
  commit(
    '2026-10-05 01:55',
    yuki,
    'Review of the expired carrier certificate',
    edit(carrierReview),
    edit(certificates, line('person: noor'), was('last_reviewed_on: 2026-10-05', 'last_reviewed_on: 2026-04-14')),
  ),
  commit('2026-10-05 09:20', tomasz, 'Arjun learns to restore the ledger', edit(restore, key('training'))),
  commit(
    '2026-10-06 09:05',
    ines,
    'Queue: page read again',
    edit(drain, was('last_reviewed_on: 2026-10-06', 'last_reviewed_on: 2026-04-07')),
  ),
  commit('2026-10-08 06:00', arjun, 'Restore: read', edit(restore, was(', read: 2026-10-08', ''))),
  commit(
    '2026-10-13 12:50',
    arjun,
    'Rollback: a harmless one, at noon',
    edit(rollback, line('person: arjun'), key('exercises'), was(', exercised: 2026-10-13', '')),
  ),
  commit(
    '2026-10-14 10:10',
    noor,
    'All names of that authority are in the alert',
    edit(carrierReview, was('- [x] Put', '- [ ] Put')),
  ),
  { ...commit('2026-10-26 14:40', noor, 'Review of the settlement batch in October', edit(batchAgain)), with: [ines] },
  commit(
    '2026-10-26 15:30',
    tomasz,
    'Settlement: say what is not written down',
    edit(
      settlement,
      lines('> A currency', '## How you know'),
      was('last_reviewed_on: 2026-10-26', 'last_reviewed_on: 2026-06-15'),
    ),
  ),
  commit('2026-11-05 16:15', tomasz, 'Restore: Arjun watched one', edit(restore, was(', shadowed: 2026-11-05', ''))),
  commit('2026-11-06 11:00', noor, 'The bank sends unrounded files', edit(batchAgain, was('- [x] Ask', '- [ ] Ask'))),
  commit(
    '2026-11-09 10:00',
    ines,
    'Pager: try Tuesdays',
    edit(pager, was('changes hands on Tuesdays', 'changes hands on Mondays')),
  ),
  commit(
    '2026-11-10 10:30',
    ines,
    'Pager: back to Mondays, releases are on Tuesdays',
    edit(pager, was('changes hands on Mondays', 'changes hands on Tuesdays')),
  ),
  commit('2026-11-11 08:10', sunniva, 'Draft: warm a cold cache', edit(warm)),
  commit('2026-11-12 09:45', noor, 'Inês learns to replay a batch from Tomasz', edit(settlement, key('training'))),
  commit(
    '2026-11-13 10:20',
    noor,
    'Team: Tomasz leaves in January, Sunniva is away',
    edit(team, line('until: 2027-01-31'), line('away: [')),
    edit(codeowners, line('/incidents/')),
  ),
  commit('2026-11-16 15:35', kofi, 'Draft of a review: dead letters', edit(lettersReview)),
  commit(
    '2026-11-17 14:00',
    kofi,
    'Dead letters: the gateway replaces them in April',
    edit(deadLetters, key('accepted_risk')),
  ),
  commit('2026-11-18 09:10', noor, 'A template for reviews', edit('templates/incident-review.md')),
  commit('2026-11-19 13:00', noor, 'Let the example stand still', edit('.understudy/config.yaml')),
]

export const plan = [...firstYear, ...secondYear, ...thirdYear, ...sinceSummer]

export const tagger = { name: 'Fennmark deploys', email: 'deploys@fennmark.example', zone: '+0000' }

/** Releases, some of them shortly before an incident. */
export const tags = [
  { name: 'deploy/booking-2025.12.08', at: '2025-12-08 13:20' },
  { name: 'deploy/edge-2026.01.21', at: '2026-01-21 15:05' },
  { name: 'deploy/tracking-2026.03.18', at: '2026-03-18 12:50' },
  { name: 'deploy/ledger-2026.05.27', at: '2026-05-27 14:30' },
  { name: 'deploy/ledger-2026.07.02', at: '2026-07-02 09:40' },
  { name: 'deploy/booking-2026.08.19', at: '2026-08-19 09:15' },
  { name: 'deploy/edge-2026.09.29', at: '2026-09-29 14:00' },
  { name: 'deploy/ledger-2026.10.21', at: '2026-10-21 13:10' },
  { name: 'deploy/tracking-2026.11.16', at: '2026-11-16 12:20' },
]
