import { endEverything } from '../../scripts/editorHost/endings'

export const mochaHooks = { afterAll: endEverything }
