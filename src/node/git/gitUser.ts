import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import { gitAnswer } from './gitProcess'

/** Whom git would name as the author of a commit made in a folder; undefined where it is not told, or is not there. */
export const readGitUser = async (
  root: string,
): Promise<{ readonly name: string; readonly email: string } | undefined> => {
  const ask = async (key: string): Promise<string> => {
    try {
      return (await gitAnswer({ root, args: ['config', '--get', key] })).trim()
    } catch (error) {
      // A setting that is not made ends git with an error too.
      if (error instanceof HistoryUnavailable) return ''
      throw error
    }
  }
  const [name, email] = [await ask('user.name'), await ask('user.email')]
  return name === '' && email === '' ? undefined : { name, email }
}
