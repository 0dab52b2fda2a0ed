import { defineCommand } from '../defineCommand'

export const showCoveragePanel = defineCommand('understudy.showCoveragePanel', ({ panelWanted }) => {
  panelWanted.fire({})
})
