import { assignCommand } from './commands/assignCommand'
import { checkCommand } from './commands/checkCommand'
import type { Command } from './command'
import { confirmCommand } from './commands/confirmCommand'
import { coverageCommand } from './commands/coverageCommand'
import { handoverCommand } from './commands/handoverCommand'
import { incidentsCommand } from './commands/incidentsCommand'
import { indexCommand } from './commands/indexCommand'
import { newCommand } from './commands/newCommand'
import { planCommand } from './commands/planCommand'
import { reportCommand } from './commands/reportCommand'
import { reviewedCommand } from './commands/reviewedCommand'
import { acceptRiskCommand, canRunCommand, noLongerCommand } from './commands/sayCommands'
import { setFolderCommand } from './commands/setFolderCommand'
import { setStatusCommand } from './commands/setStatusCommand'
import { similarCommand } from './commands/similarCommand'
import { teamFileCommand } from './commands/teamFileCommand'
import { exerciseCommand, signOffCommand, stepCommand } from './commands/trainingCommands'
import { timelineCommand } from './commands/timelineCommand'
import { truckFactorCommand } from './commands/truckFactorCommand'
import { whatIfCommand } from './commands/whatIfCommand'
import { whyCommand } from './commands/whyCommand'
/** Every command, in the order of the help. */
export const allCommands: readonly Command[] = [
  indexCommand,
  coverageCommand,
  reportCommand,
  truckFactorCommand,
  whyCommand,
  whatIfCommand,
  handoverCommand,
  incidentsCommand,
  similarCommand,
  planCommand,
  checkCommand,
  newCommand,
  timelineCommand,
  confirmCommand,
  canRunCommand,
  noLongerCommand,
  acceptRiskCommand,
  assignCommand,
  stepCommand,
  signOffCommand,
  exerciseCommand,
  reviewedCommand,
  setStatusCommand,
  setFolderCommand,
  teamFileCommand,
]
