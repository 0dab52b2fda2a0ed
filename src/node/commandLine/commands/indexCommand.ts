import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { indexJson } from '../../../report/json/indexJson'
import { printableJson } from '../../../report/printable'
import { documentTable, skippedTable } from '../../../report/text/documents'
import { page } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption } from '../command'

const isEmpty = ({ documents, skipped }: KnowledgeBase) => documents.size === 0 && skipped.length === 0

export const indexCommand = defineCommand({
  name: 'index',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'Every document with its kind, title and owners',
  options: [
    jsonOption,
    atOption,
    initialsOption,
    { name: 'skipped', summary: 'Also what was looked at and left out, with the reason' },
  ],
  run: async ({ positionals: [path], has, request, loader, layout }) => {
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today, root } = loaded.value
    if (has('json')) return answer(printableJson(indexJson(base, today, root)), loaded.value)
    if (isEmpty(base)) return answer('No Markdown documents here.\n', loaded.value)
    return answer(page([documentTable(base, layout), has('skipped') ? skippedTable(base, layout) : []]), loaded.value)
  },
})
