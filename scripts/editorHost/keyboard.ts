import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname } from 'node:path'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { atTheEnd } from './endings'

/** What may be asked for: a text typed, a key pressed (`Enter`, `Control+.`), something waited for on the screen, or a picture of the window. */
type Stroke =
  { readonly type: string } | { readonly press: string } | { readonly see: string } | { readonly picture: string }

/**
 * A keyboard for tests that run inside the editor, where only commands are in reach: at the address given, what is posted is
 * typed into the page, key by key.
 */
export const offerKeyboard = async (page: () => Page | undefined): Promise<string> => {
  // Nobody else on this machine is to type.
  const secret = `/${randomUUID()}`
  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== secret) return void response.writeHead(404).end()
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const stroke = JSON.parse(Buffer.concat(parts).toString('utf8')) as Stroke
      carryOut(page(), stroke).then(
        () => response.end(),
        (failure: unknown) => response.writeHead(500).end(String(failure)),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atTheEnd(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${secret}`
}

const carryOut = async (page: Page | undefined, stroke: Stroke): Promise<void> => {
  if (page === undefined) throw new Error('There is no window yet.')
  if ('type' in stroke) await page.keyboard.type(stroke.type, { delay: 4 })
  else if ('press' in stroke) await page.keyboard.press(stroke.press)
  else if ('see' in stroke) await page.locator(stroke.see).first().waitFor({ state: 'visible', timeout: 10_000 })
  else {
    await mkdir(dirname(stroke.picture), { recursive: true })
    await page.screenshot({ path: stroke.picture })
  }
}
