/** Made by the build: every `*.test.ts` below this folder. */
declare module 'host-suites' {
  export const suites: readonly { readonly file: string; readonly load: () => Promise<unknown> }[]
}
