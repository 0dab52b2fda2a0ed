import { getDefaultContext, instantiateNapiModuleSync, WASI } from '@napi-rs/wasm-runtime'
import bytes from 'markdown-parser.wasm'

type Exported = (...args: readonly unknown[]) => unknown

type Exports = Readonly<Record<string, Exported | undefined>>

type Memory = { readonly buffer: unknown }

/** Of the WebAssembly API, what is used here, so that Node and the DOM need not be named. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number; shared: boolean }) => Memory
}

const instantiate = (): Exports => {
  // The sizes, in pages of 64 KiB, are those that the module was linked with: address space, not memory in use.
  const memory = new WebAssembly.Memory({ initial: 4000, maximum: 65_536, shared: true })
  const { napiModule } = instantiateNapiModuleSync(bytes, {
    context: getDefaultContext(),
    asyncWorkPoolSize: 0,
    wasi: new WASI({ version: 'preview1', env: {}, preopens: {} }),
    overwriteImports: (imports) => {
      imports.env = { ...imports.env, ...imports.napi, ...imports.emnapi, memory }
      return imports
    },
    beforeInit: ({ instance }) => {
      for (const [name, register] of Object.entries(instance.exports)) {
        if (name.startsWith('__napi_register__') && typeof register === 'function') (register as () => void)()
      }
    },
  })
  return napiModule.exports as Exports
}

let exports: Exports | undefined

/** A function of the module, which is compiled and started when the first of them is called, and anew after a crash. */
const exported =
  (name: string): Exported =>
  (...args) => {
    exports ??= instantiate()
    try {
      return exports[name]?.(...args)
    } catch (error) {
      // A trap leaves the module's memory in an unknown state.
      if (error instanceof Error && error.name === 'RuntimeError') exports = undefined
      throw error
    }
  }

export const applyCommandsAndCompileHandle = exported('applyCommandsAndCompileHandle')
export const applyCommandsAndConvertToHastHandle = exported('applyCommandsAndConvertToHastHandle')
export const applyCommandsAndRenderHandle = exported('applyCommandsAndRenderHandle')
export const applyCommandsToHandle = exported('applyCommandsToHandle')
export const applyCommandsToMdastHandle = exported('applyCommandsToMdastHandle')
export const applyMdastCommandsAndConvertAndCompile = exported('applyMdastCommandsAndConvertAndCompile')
export const applyMdastCommandsAndConvertAndRender = exported('applyMdastCommandsAndConvertAndRender')
export const compileHandle = exported('compileHandle')
export const compileMdx = exported('compileMdx')
export const convertMdastToHastHandle = exported('convertMdastToHastHandle')
export const createHastHandle = exported('createHastHandle')
export const createHastHandleFromHtml = exported('createHastHandleFromHtml')
export const createHastHandleWithFrontmatter = exported('createHastHandleWithFrontmatter')
export const createMdastHandle = exported('createMdastHandle')
export const createMdxHastHandle = exported('createMdxHastHandle')
export const createMdxHastHandleWithFrontmatter = exported('createMdxHastHandleWithFrontmatter')
export const createMdxMdastHandle = exported('createMdxMdastHandle')
export const dropHandle = exported('dropHandle')
export const getHandleSource = exported('getHandleSource')
export const getMdastFrontmatter = exported('getMdastFrontmatter')
export const getNodeData = exported('getNodeData')
export const markdownToHtmlFast = exported('markdownToHtmlFast')
export const markdownToJsFast = exported('markdownToJsFast')
export const mdastTextContentHandle = exported('mdastTextContentHandle')
export const mdxToJsFast = exported('mdxToJsFast')
export const parseEsm = exported('parseEsm')
export const parseExpression = exported('parseExpression')
export const parseToHtml = exported('parseToHtml')
export const renderHandle = exported('renderHandle')
export const serializeHandle = exported('serializeHandle')
export const setNodeData = exported('setNodeData')
export const textContentHandle = exported('textContentHandle')
export const walkHandle = exported('walkHandle')
export const walkMdastHandle = exported('walkMdastHandle')
