/**
 * A folder as it is written in the configuration, so that reading takes it for that folder and all below it; the
 * root is ''. Signs that mean something in a glob are escaped.
 */
export const folderPattern = (folder: string): string => {
  const plain = folder.replace(/^(?:\.?\/)+|\/+$/g, '')
  if (plain === '' || plain === '.') return '**'
  // Braces cannot be escaped: any one sign stands for each.
  const escaped = plain.replace(/[\\*?[\]()!+@|]/g, (sign) => `\\${sign}`).replace(/[{}]/g, '?')
  // With a dot and letters at its end it would pass for a file.
  return escaped !== plain || /\.\w+$/u.test(plain) ? `${escaped}/**` : plain
}
