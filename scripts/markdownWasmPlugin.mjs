import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchMarkdownWasm } from './fetchMarkdownWasm.mjs'

const binding = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'wasm', 'satteriBinding.ts')

/**
 * An esbuild plugin: bundles hold the Markdown parser's WebAssembly build, which is the same everywhere, instead of
 * loading a native library that would have to be chosen for the machine.
 */
export const markdownWasm = () => ({
  name: 'markdown-wasm',
  async setup(build) {
    const wasm = await fetchMarkdownWasm()
    build.initialOptions.loader = { ...build.initialOptions.loader, '.wasm': 'binary' }
    // Without a target, esbuild decodes the bytes with a function that Node 20 does not have.
    build.initialOptions.target ??= 'es2022'
    build.onResolve({ filter: /^#binding$/ }, ({ importer }) =>
      /[\\/]satteri[\\/]/.test(importer) ? { path: binding, sideEffects: false } : undefined,
    )
    build.onResolve({ filter: /^markdown-parser\.wasm$/ }, () => ({ path: wasm }))
  },
})
