import { defineCommand } from '../defineCommand'

export const clearFilter = defineCommand('understudy.clearFilter', ({ filter }) => {
  filter.set('')
})
