export type PlanModel = { readonly text: string }

export type PlanWords = { readonly heading: string }
