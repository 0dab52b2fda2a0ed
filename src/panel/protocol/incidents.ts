export type IncidentsModel = { readonly text: string }

export type IncidentsWords = { readonly heading: string }
