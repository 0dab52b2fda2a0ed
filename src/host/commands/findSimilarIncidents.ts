import { defineCommand } from '../defineCommand'
import { goThroughSimilar } from '../writing/similar'

export const findSimilarIncidents = defineCommand('understudy.findSimilarIncidents', (context, given) =>
  goThroughSimilar(context, given, 'open'),
)
