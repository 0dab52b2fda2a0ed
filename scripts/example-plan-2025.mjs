import {
  edit,
  commit,
  failover,
  restore,
  standby,
  drain,
  shed,
  rates,
  rebalance,
  pager,
  dashboard,
  peakReview,
  codeowners,
  team,
  newHost,
  reviewed,
  sweep,
} from './example-documents.mjs'
import { frontMatter, key, line, lines, section, was } from './example-edits.mjs'
import { ines, inesOnline, kofi, lucien, marisol, noor, radu, sunniva, tomasz } from './example-people.mjs'

/**
 * 2025: dashboards move, pages get review dates, one colleague falls silent.
 * @type {readonly import('./example-history.mjs').PlannedCommit[]}
 */
export const secondYear = [
  commit('2024-12-09 11:00', noor, 'Say where to start', edit('README.md', lines('| Service |', '- Runbooks lie'))),
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
  commit(
    '2025-05-19 13:55',
    kofi,
    'The ledger runs on Patroni now: how to fail over',
    edit(failover),
    edit(
      'README.md',
      was(
        '[Fail over the ledger database](runbooks/ledger/fail-over-the-ledger-database.md)',
        '[Promote the old standby](runbooks/ledger/promote-the-old-standby.md)',
      ),
    ),
  ),
  {
    ...commit(
      '2025-06-16 10:45',
      inesOnline,
      'Pager: say what worries you',
      edit(pager, line('Name what worries you')),
      edit('README.md', line('- New here?')),
    ),
    with: [sunniva],
  },
  commit('2025-07-01 09:20', noor, 'Write down who we are and what we run', edit(team)),
  commit('2025-08-11 15:00', kofi, 'Restore: practised on the spare host', edit(restore, key('cross_trained'))),
  commit('2025-09-03 08:30', noor, 'Dashboards have moved to a new host', ...sweep.map((path) => edit(path, newHost))),
  commit(
    '2025-09-16 14:05',
    lucien,
    'Partitions: page read again',
    edit(rebalance, was('last_reviewed_on: 2025-09-16', 'last_reviewed_on: 2024-05-06')),
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
  commit(
    '2025-11-24 10:00',
    noor,
    'Give every page a review date',
    ...reviewed.map((path) => edit(path, key('last_reviewed_on'), key('review_in'))),
  ),
  commit(
    '2025-12-12 09:10',
    sunniva,
    'Review of the slow booking on 9 December',
    edit(peakReview),
    edit(codeowners, line('/incidents/')),
  ),
]
