/**
 * Builds what is shipped: the extension (`dist/extension.cjs`, and `dist/extension.web.js` for browsers), the panel, the command line.
 * `--tests` adds the tests that run inside the editor, `--watch` builds again on each change, `--production` leaves the source maps out.
 */
import { existsSync } from 'node:fs'
import { chmod, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { markdownWasm } from './scripts/markdownWasmPlugin.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const flags = new Set(process.argv.slice(2))
const production = flags.has('--production')

const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  minify: production,
  keepNames: true,
  sourcemap: production ? false : 'linked',
  mainFields: ['module', 'main'],
  plugins: [markdownWasm()],
}

// Modules that ask where they are get an answer in a CommonJS bundle too.
const whereAmI = {
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
}

const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' }
const browser = { ...common, platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] }

// The command line is one file that works wherever it is copied. Whether Node takes a `.js` file for a CommonJS or an ES module depends on the
// package.json around it, so this is written in what both of them understand: no import, no export, and a `require` of its own.
const anywhere = {
  define: { 'import.meta.url': '__bundleUrl' },
  banner: {
    js: [
      '#!/usr/bin/env node',
      ';(() => {',
      "const { createRequire } = process.getBuiltinModule('node:module')",
      "const __bundleUrl = process.getBuiltinModule('node:url').pathToFileURL(process.argv[1] ?? process.execPath).href",
      'const require = createRequire(__bundleUrl), module = { exports: {} }, exports = module.exports',
    ].join('\n'),
  },
  footer: { js: '})()' },
}

/** The test suites as one module, so that the tests' entry finds whatever stands in test/host. */
const hostSuites = {
  name: 'host-suites',
  setup(build) {
    build.onResolve({ filter: /^host-suites$/ }, ({ path }) => ({ path, namespace: 'host-suites' }))
    build.onLoad({ filter: /.*/, namespace: 'host-suites' }, async () => {
      const files = (await readdir(join(root, 'test/host'), { recursive: true })).filter((file) =>
        file.endsWith('.test.ts'),
      )
      const specifier = (file) => JSON.stringify(`./test/host/${file.replaceAll('\\', '/')}`)
      const loads = files.sort().map((file) => `{ file: ${specifier(file)}, load: () => import(${specifier(file)}) }`)
      return {
        contents: `export const suites = [${loads.join(', ')}]`,
        resolveDir: root,
        watchDirs: [join(root, 'test/host')],
      }
    })
  },
}

const bundles = [
  { ...node, ...whereAmI, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/extension.web.js',
    format: 'cjs',
    conditions: ['worker', 'browser'],
    external: ['vscode'],
  },
  { ...browser, entryPoints: ['src/panel/main.tsx'], outfile: 'dist/panel.js', format: 'iife', plugins: [] },
  // One sheet for the page, put together from those of its parts.
  { ...common, entryPoints: ['media/panel.css'], outfile: 'dist/panel.css', plugins: [] },
  { ...node, ...anywhere, entryPoints: ['src/cli.ts'], outfile: 'dist/cli.js', sourcemap: false },
  ...(flags.has('--tests')
    ? [
        {
          ...node,
          ...whereAmI,
          entryPoints: ['test/host/index.ts'],
          outfile: 'out/test/index.cjs',
          external: ['vscode', 'mocha'],
          minify: false,
          plugins: [...common.plugins, hostSuites],
        },
      ]
    : []),
].filter(({ entryPoints }) => existsSync(join(root, entryPoints[0])))

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`.padStart(8)

const report = (result) => {
  for (const [file, { bytes }] of Object.entries(result.metafile.outputs))
    if (!file.endsWith('.map')) console.log(`${kilobytes(bytes)}  ${file}`)
}

const build = async () => {
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)))
  results.forEach(report)
  await removeAllBut(new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs))))
  const cli = join(root, 'dist/cli.js')
  if (existsSync(cli)) await chmod(cli, 0o755)
}

/** What an earlier build left in dist would be packaged. */
const removeAllBut = async (kept) => {
  const present = existsSync(join(root, 'dist')) ? await readdir(join(root, 'dist')) : []
  await Promise.all(
    present
      .filter((file) => !kept.has(`dist/${file}`))
      .map((file) => rm(join(root, 'dist', file), { recursive: true })),
  )
}

/** Tells the editor's task when a round begins and ends, in the words its problem matcher waits for. */
const rounds = {
  name: 'rounds',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'))
    build.onEnd(() => console.log('[watch] build finished'))
  },
}

const watch = async () => {
  const contexts = await Promise.all(
    bundles.map((bundle) => esbuild.context({ ...bundle, plugins: [...bundle.plugins, rounds] })),
  )
  await Promise.all(contexts.map((context) => context.watch()))
}

try {
  await (flags.has('--watch') ? watch() : build())
} catch (failure) {
  // esbuild has told its own errors already.
  if (!Array.isArray(failure.errors)) console.error(failure)
  process.exitCode = 1
}
