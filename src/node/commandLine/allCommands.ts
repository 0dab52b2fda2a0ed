import { assignCommand } from './assignCommand'
import { checkCommand } from './checkCommand'
import type { Command } from './command'
import { confirmCommand } from './confirmCommand'
import { coverageCommand } from './coverageCommand'
import { handoverCommand } from './handoverCommand'
import { incidentsCommand } from './incidentsCommand'
import { indexCommand } from './indexCommand'
import { newCommand } from './newCommand'
import { planCommand } from './planCommand'
import { reportCommand } from './reportCommand'
import { reviewedCommand } from './reviewedCommand'
import { acceptRiskCommand, canRunCommand, noLongerCommand } from './sayCommands'
import { setFolderCommand } from './setFolderCommand'
import { setStatusCommand } from './setStatusCommand'
import { similarCommand } from './similarCommand'
import { teamFileCommand } from './teamFileCommand'
import { exerciseCommand, signOffCommand, stepCommand } from './trainingCommands'
import { timelineCommand } from './timelineCommand'
import { truckFactorCommand } from './truckFactorCommand'
import { whatIfCommand } from './whatIfCommand'
import { whyCommand } from './whyCommand'
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
