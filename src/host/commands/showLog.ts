import { defineCommand } from '../defineCommand'

export const showLog = defineCommand('understudy.showLog', ({ log }) => {
  log.show()
})
