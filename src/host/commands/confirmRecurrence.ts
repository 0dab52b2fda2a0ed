import { defineCommand } from '../defineCommand'
import { giveVerdict } from '../writing/similar'

export const confirmRecurrence = defineCommand('understudy.confirmRecurrence', (context, given) =>
  giveVerdict(context, given, 'confirmed'),
)
