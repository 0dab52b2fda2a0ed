/** Whether this system's file names go without regard to case, as git takes it where it makes a repository. */
export const ignoreCase = process.platform === 'win32' || process.platform === 'darwin'
