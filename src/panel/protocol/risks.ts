export type RisksModel = { readonly text: string }

export type RisksWords = { readonly heading: string }
