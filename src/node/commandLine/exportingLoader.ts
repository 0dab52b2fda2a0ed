import { withInitials } from '../../core/metrics/initials/withInitials'
import type { Attempt, LoadedRepository, Loader } from './command'

/** A loader for what is handed on: initials stand for people where it was asked for, or the configuration says so. */
export const exportingLoader = (loader: Loader, asked: boolean): Loader => {
  const hidden = <T extends LoadedRepository>(loaded: Attempt<T>): Attempt<T> => {
    if (!loaded.ok || !(asked || loaded.value.base.initialsInExports)) return loaded
    return { ok: true, value: { ...loaded.value, base: withInitials(loaded.value.base) } }
  }
  return {
    load: async (request) => hidden(await loader.load(request)),
    loadFor: async (file, request) => hidden(await loader.loadFor(file, request)),
    loadFiles: async (request) => hidden(await loader.loadFiles(request)),
    // It names nobody.
    loadTrend: (request) => loader.loadTrend(request),
  }
}
