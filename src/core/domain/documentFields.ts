import { either, field, list, name, record, scalar } from './fieldCatalogue'
import type { FieldEntry } from './fieldCatalogue'

const text = scalar('text')

/** Stands in runbooks and reviews alike. */
export const owners = field('owners', list(either(name('owner'), record())), 'Who is accountable: people or teams.', {
  examples: [['alice', '@acme/payments']],
  spellings: ['owner', 'maintainer', 'maintainers'],
})
/** Stands in runbooks and reviews alike. */
export const services = field('services', list(either(name('service'), record())), 'The services it is about.', {
  examples: [['payments-db']],
  spellings: ['service', 'component', 'components', 'system', 'systems'],
})
/** Stands in runbooks and reviews alike. */
export const alerts = field('alerts', list(either(name('alert'), record())), 'The alerts that lead here.', {
  examples: [['PaymentsDbPrimaryDown']],
  spellings: ['alert', 'alert_name', 'alertname'],
})
/** Stands in runbooks and reviews alike. */
export const title = (example: string): FieldEntry =>
  field('title', text, 'What it is called; else its first heading.', { examples: [example] })
