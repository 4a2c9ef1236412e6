// Names of files in a table: what they all begin with is said once.

export interface Named {
  /** Ends in /; nothing where the files have no folder in common. */
  readonly folder: string
  readonly nameOf: (file: string) => string
}

/** The folder that all are in. Of one file the name stays as it was given. */
export function namedIn(files: readonly string[]): Named {
  const [first = '', ...others] = new Set(files)
  let folder = others.length === 0 ? '' : first.slice(0, first.lastIndexOf('/') + 1)
  while (folder !== '' && !others.every((file) => file.startsWith(folder))) {
    // The root is in no folder: looked for from before its beginning, a / is found at it again.
    folder = folder === '/' ? '' : folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  }
  // The root says nothing.
  if (folder === '/') folder = ''
  return { folder, nameOf: (file) => file.slice(folder.length) }
}
