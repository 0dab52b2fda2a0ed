import { asExported } from '../../core/metrics/initials/asExported'
import type { Attempt, LoadedRepository, Loader } from './command'

/** A loader for what is handed on: initials stand for people where it was asked for, or the configuration says so. */
export const exportingLoader = (loader: Loader, asked: boolean): Loader => {
  const hidden = <T extends LoadedRepository>(loaded: Attempt<T>): Attempt<T> =>
    loaded.ok ? { ok: true, value: { ...loaded.value, base: asExported(loaded.value.base, asked) } } : loaded
  return {
    load: async (request) => hidden(await loader.load(request)),
    loadFor: async (file, request) => hidden(await loader.loadFor(file, request)),
    loadFiles: async (request) => hidden(await loader.loadFiles(request)),
    // It names nobody.
    loadTrend: (request) => loader.loadTrend(request),
  }
}
