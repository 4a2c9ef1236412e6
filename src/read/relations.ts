// Relations of an Office package: which part a part refers to, and where it lies.

import type { Zip } from './zip.ts'

/** The part that holds the relations of `part`, and the folder that their targets are told from. */
export function relationsPart(zip: Zip, part: string): { folder: string; bytes: Uint8Array | undefined } {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  return { folder, bytes: zip.read(`${folder}_rels/${part.slice(cut)}.rels`) }
}

/** The last word of a relation's type: officeDocument, worksheet, styles. */
export function kindOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1)
}

/** A target as the package names its parts. */
export function resolved(folder: string, target: string): string {
  const names: string[] = []
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
