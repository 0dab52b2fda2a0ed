import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Expected } from './editorHost/endings'
import { projectRoot, temporaryFolder } from './editorHost/paths'

/** A fresh copy of the bundled example, outside of the checkout: nothing that is tried in it is kept. Answers its root. */
export const exampleCopy = async (): Promise<string> => {
  const script = join(projectRoot, 'scripts', 'example.mjs')
  if (!existsSync(script)) throw new Expected('The bundled example is missing (scripts/example.mjs).')
  const { makeExample } = (await import(pathToFileURL(script).href)) as {
    makeExample: (folder: string) => Promise<string>
  }
  return await makeExample(join(await temporaryFolder('example'), 'example'))
}
