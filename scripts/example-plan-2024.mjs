import {
  edit,
  commit,
  restore,
  settlement,
  keyRotation,
  standby,
  rollback,
  drain,
  shed,
  lag,
  rebalance,
  deadLetters,
  certificates,
  block,
  pager,
  dashboard,
  carrier,
  codeowners,
} from './example-documents.mjs'
import { line, section } from './example-edits.mjs'
import {
  ines,
  kofi,
  kofiEarlier,
  lucien,
  noor,
  noorLaptop,
  radu,
  sunniva,
  tomasz,
  yuki,
  importBot,
} from './example-people.mjs'

/**
 * 2024: the pages are written.
 * @type {readonly import('./example-history.mjs').PlannedCommit[]}
 */
export const firstYear = [
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
      edit('README.md', line('- Why the pages')),
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
