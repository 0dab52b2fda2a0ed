export type TrendModel = { readonly text: string }

export type TrendWords = { readonly heading: string }
