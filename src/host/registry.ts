import { changeGrouping } from './commands/changeGrouping'
import { newIncidentReview } from './commands/newIncidentReview'
import { newRunbook } from './commands/newRunbook'
import { newRunbookHere } from './commands/newRunbookHere'
import { confirmKnowers } from './commands/confirmKnowers'
import { canRunThis } from './commands/canRunThis'
import { noLonger } from './commands/noLonger'
import { acceptRisk } from './commands/acceptRisk'
import { assignRunbook } from './commands/assignRunbook'
import { markReviewed } from './commands/markReviewed'
import { recordExercise } from './commands/recordExercise'
import { recordTrainingStep } from './commands/recordTrainingStep'
import { showChangedSinceSignOff } from './commands/showChangedSinceSignOff'
import { signOff } from './commands/signOff'
import { setKind } from './commands/setKind'
import { setFolderDefaults } from './commands/setFolderDefaults'
import { createTeamFile } from './commands/createTeamFile'
import { clearFilter } from './commands/clearFilter'
import { filterRunbooks } from './commands/filterRunbooks'
import { openRunbook } from './commands/openRunbook'
import { refreshIndex } from './commands/refreshIndex'
import { showCoveragePanel } from './commands/showCoveragePanel'
import { showLog } from './commands/showLog'
import { showWhy } from './commands/showWhy'
import { whyNotListed } from './commands/whyNotListed'
import { draftHandover } from './commands/draftHandover'
import { sayWhoIAm } from './commands/sayWhoIAm'
import { suggestSuccessors } from './commands/suggestSuccessors'
import { whatIfSomeoneLeaves } from './commands/whatIfSomeoneLeaves'
import type { Feature } from './context'
import type { Command } from './defineCommand'
import { codeLenses } from './features/codeLenses'
import { completions } from './features/completions'
import { coveragePanel } from './features/coveragePanel'
import { diagnostics } from './features/diagnostics'
import { documentLinks } from './features/documentLinks'
import { fileDecorations } from './features/fileDecorations'
import { hovers } from './features/hovers'
import { pastDocuments } from './features/pastDocuments'
import { peopleView } from './features/peopleView'
import { reviewsView } from './features/reviewsView'
import { risksView } from './features/risksView'
import { runbooksView } from './features/runbooksView'
import { statusBar } from './features/statusBar'
import { welcome } from './features/welcome'
import { whatIfDocuments } from './features/whatIfDocuments'
import { whyDocuments } from './features/whyDocuments'

/** Every feature; started in this order, and independent of it. */
export const features: Readonly<Record<string, Feature>> = {
  welcome,
  runbooksView,
  risksView,
  reviewsView,
  peopleView,
  diagnostics,
  whyDocuments,
  whatIfDocuments,
  pastDocuments,
  coveragePanel,
  hovers,
  codeLenses,
  statusBar,
  fileDecorations,
  documentLinks,
  completions,
}

/** Every command of the manifest, and no other. */
export const commands: readonly Command[] = [
  showCoveragePanel,
  showWhy,
  openRunbook,
  changeGrouping,
  newRunbook,
  newRunbookHere,
  newIncidentReview,
  filterRunbooks,
  clearFilter,
  whyNotListed,
  confirmKnowers,
  canRunThis,
  noLonger,
  acceptRisk,
  assignRunbook,
  recordTrainingStep,
  signOff,
  showChangedSinceSignOff,
  recordExercise,
  markReviewed,
  setKind,
  setFolderDefaults,
  createTeamFile,
  sayWhoIAm,
  suggestSuccessors,
  whatIfSomeoneLeaves,
  draftHandover,
  refreshIndex,
  showLog,
]
