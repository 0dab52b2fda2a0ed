import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot, temporaryFolder } from './editorHost/paths'

/** A fresh copy of the bundled example with its history, outside of the checkout: nothing that is tried in it is kept. Answers its root. */
export const exampleCopy = async (): Promise<string> => {
  const script = pathToFileURL(join(projectRoot, 'scripts', 'example.mjs')).href
  const { makeExample } = (await import(script)) as { makeExample: (folder: string) => Promise<string> }
  const folder = join(await temporaryFolder('example'), 'example')
  await makeExample(folder)
  return folder
}
