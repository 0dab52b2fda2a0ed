import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as prettier from 'prettier'
import { generatedFiles } from './generatedFiles'

/** Writes what follows from the code: `npm run generate`. A unit test says where it was forgotten. */
for (const { path, make } of generatedFiles) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  const before = await readFile(file, 'utf8').catch(() => '')
  const options = await prettier.resolveConfig(file)
  const after = await prettier.format(make(before), { ...options, filepath: file })
  if (after === before) continue
  await writeFile(file, after)
  console.log(`${path} written`)
}
