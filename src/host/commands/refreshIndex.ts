import { defineCommand } from '../defineCommand'

export const refreshIndex = defineCommand('understudy.refreshIndex', ({ knowledge }) => knowledge.refresh())
