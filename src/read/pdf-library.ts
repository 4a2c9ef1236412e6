// pdf.js and what it needs beside it. The build puts another file in the place of this one: there the library stands in
// dist/pdfjs/, as part of this package.

import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** The library, and the folder of its character maps and fonts. */
export async function loadPdfjs() {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return { getDocument, OPS, home: dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) }
}
