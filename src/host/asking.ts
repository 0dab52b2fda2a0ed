/** What is being asked just now, as a person sees it. */
export type Asking = { readonly title: string; readonly step: number; readonly says: string; readonly wrong: boolean }
