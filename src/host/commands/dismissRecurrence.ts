import { defineCommand } from '../defineCommand'
import { giveVerdict } from '../writing/similar'

export const dismissRecurrence = defineCommand('understudy.dismissRecurrence', (context, given) =>
  giveVerdict(context, given, 'dismissed'),
)
