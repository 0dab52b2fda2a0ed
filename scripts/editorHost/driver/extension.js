'use strict'
// Runs commands for a script outside of the editor: POST [id, ...arguments] to the address written into the file that UNDERSTUDY_DRIVER names.
const { createServer } = require('node:http')
const { writeFileSync } = require('node:fs')
const { randomUUID } = require('node:crypto')
const vscode = require('vscode')

exports.activate = (context) => {
  const place = process.env.UNDERSTUDY_DRIVER
  if (!place) return
  const secret = `/${randomUUID()}`
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== secret) return void response.writeHead(404).end()
    try {
      let body = ''
      for await (const chunk of request) body += chunk
      const [id, ...args] = JSON.parse(body)
      const revived = args.map((arg) => (typeof arg?.$uri === 'string' ? vscode.Uri.file(arg.$uri) : arg))
      const answer = await vscode.commands.executeCommand(id, ...revived)
      response.end(JSON.stringify(answer ?? null, circularsLeftOut()))
    } catch (failure) {
      response.writeHead(500).end(String(failure?.message ?? failure))
    }
  })
  server.listen(0, '127.0.0.1', () => writeFileSync(place, `http://127.0.0.1:${server.address().port}${secret}`))
  const configure = (key, value) =>
    vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global)
  context.subscriptions.push(vscode.commands.registerCommand('understudyDriver.configure', configure))
  context.subscriptions.push({ dispose: () => server.close() })
}

const circularsLeftOut = () => {
  const seen = new Set()
  return (_key, value) => {
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return undefined
    seen.add(value)
    return value
  }
}
