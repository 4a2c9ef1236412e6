// Steps of a JSON Pointer: RFC 6901.

/** The key that a step stands for. */
export function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The keys that a pointer leads through. */
export function keysOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescapePointer)
}
