import { applyFix } from './commands/applyFix'
import { changeGrouping } from './commands/changeGrouping'
import { newIncidentReview } from './commands/newIncidentReview'
import { insertTimelineEntries } from './commands/insertTimelineEntries'
import { newRunbook } from './commands/newRunbook'
import { newRunbookHere } from './commands/newRunbookHere'
import { confirmKnowers } from './commands/confirmKnowers'
import { confirmRecurrence } from './commands/confirmRecurrence'
import { dismissRecurrence } from './commands/dismissRecurrence'
import { findSimilarIncidents } from './commands/findSimilarIncidents'
import { canRunThis } from './commands/canRunThis'
import { noLonger } from './commands/noLonger'
import { acceptRisk } from './commands/acceptRisk'
import { addKnowledgeGap } from './commands/addKnowledgeGap'
import { assignRunbook } from './commands/assignRunbook'
import { createTrainingAssignment } from './commands/createTrainingAssignment'
import { markReviewed } from './commands/markReviewed'
import { recordExercise } from './commands/recordExercise'
import { recordTrainingStep } from './commands/recordTrainingStep'
import { showChangedSinceSignOff } from './commands/showChangedSinceSignOff'
import { signOff } from './commands/signOff'
import { openActionTicket } from './commands/openActionTicket'
import { setActionDue } from './commands/setActionDue'
import { setActionOwner } from './commands/setActionOwner'
import { setReviewStatus } from './commands/setReviewStatus'
import { toggleActionItem } from './commands/toggleActionItem'
import { setKind } from './commands/setKind'
import { setFolderDefaults } from './commands/setFolderDefaults'
import { createTeamFile } from './commands/createTeamFile'
import { clearFilter } from './commands/clearFilter'
import { filterRunbooks } from './commands/filterRunbooks'
import { openRunbook } from './commands/openRunbook'
import { planCrossTraining } from './commands/planCrossTraining'
import { refreshIndex } from './commands/refreshIndex'
import { showCoveragePanel } from './commands/showCoveragePanel'
import { showLog } from './commands/showLog'
import { showWhatIfInPanel } from './commands/showWhatIfInPanel'
import { showWhy } from './commands/showWhy'
import { withdrawAssignment } from './commands/withdrawAssignment'
import { whyNotListed } from './commands/whyNotListed'
import { draftHandover } from './commands/draftHandover'
import { exportReport } from './commands/exportReport'
import { sayWhoIAm } from './commands/sayWhoIAm'
import { suggestSuccessors } from './commands/suggestSuccessors'
import { whatIfSomeoneLeaves } from './commands/whatIfSomeoneLeaves'
import type { Feature } from './context'
import type { Command } from './defineCommand'
import { actionCursor } from './features/actionCursor'
import { actionLenses } from './features/actionLenses'
import { codeLenses } from './features/codeLenses'
import { completions } from './features/completions'
import { coveragePanel } from './features/coveragePanel'
import { diagnostics } from './features/diagnostics'
import { documentLinks } from './features/documentLinks'
import { fileDecorations } from './features/fileDecorations'
import { gapLenses } from './features/gapLenses'
import { hovers } from './features/hovers'
import { pastDocuments } from './features/pastDocuments'
import { peopleView } from './features/peopleView'
import { quickFixes } from './features/quickFixes'
import { reviewsView } from './features/reviewsView'
import { risksView } from './features/risksView'
import { runbooksView } from './features/runbooksView'
import { similarLenses } from './features/similarLenses'
import { statusBar } from './features/statusBar'
import { ticketLinks } from './features/ticketLinks'
import { timelineLens } from './features/timelineLens'
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
  // Of two lenses at one place the editor shows the later one first.
  similarLenses,
  codeLenses,
  gapLenses,
  actionLenses,
  actionCursor,
  timelineLens,
  statusBar,
  fileDecorations,
  documentLinks,
  ticketLinks,
  completions,
  quickFixes,
}

/** Every command of the manifest, and no other. */
export const commands: readonly Command[] = [
  showCoveragePanel,
  showWhatIfInPanel,
  showWhy,
  openRunbook,
  changeGrouping,
  newRunbook,
  newRunbookHere,
  newIncidentReview,
  insertTimelineEntries,
  filterRunbooks,
  clearFilter,
  whyNotListed,
  confirmKnowers,
  canRunThis,
  noLonger,
  acceptRisk,
  assignRunbook,
  withdrawAssignment,
  recordTrainingStep,
  signOff,
  showChangedSinceSignOff,
  recordExercise,
  markReviewed,
  createTrainingAssignment,
  addKnowledgeGap,
  toggleActionItem,
  setActionOwner,
  setActionDue,
  openActionTicket,
  setReviewStatus,
  setKind,
  setFolderDefaults,
  createTeamFile,
  sayWhoIAm,
  suggestSuccessors,
  whatIfSomeoneLeaves,
  draftHandover,
  exportReport,
  applyFix,
  findSimilarIncidents,
  confirmRecurrence,
  dismissRecurrence,
  planCrossTraining,
  refreshIndex,
  showLog,
]
