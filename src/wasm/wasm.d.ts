/** Replaced by the WebAssembly module's bytes when the bundles are made, see scripts/markdownWasmPlugin.mjs. */
declare module 'markdown-parser.wasm' {
  const bytes: Uint8Array
  export default bytes
}

/** The part of the package that is used here; it brings no types of its own. */
declare module '@napi-rs/wasm-runtime' {
  type Instance = { readonly exports: Readonly<Record<string, unknown>> }
  type Imports = Record<string, Record<string, unknown>>
  export const WASI: new (options: {
    version: 'preview1'
    env: Record<string, string>
    preopens: Record<string, string>
  }) => object
  export const getDefaultContext: () => unknown
  export const instantiateNapiModuleSync: (
    wasm: Uint8Array,
    options: {
      context: unknown
      asyncWorkPoolSize: number
      wasi: object
      overwriteImports: (imports: Imports) => Imports
      beforeInit: (module: { instance: Instance }) => void
    },
  ) => { readonly napiModule: { readonly exports: Readonly<Record<string, unknown>> } }
}
