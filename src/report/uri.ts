// File names as URI references: Chinese and blanks percent-encoded (RFC 3986), folders kept.

export function fileUri(file: string): string {
  // Half of a surrogate pair has no encoding.
  const path = file.toWellFormed().replaceAll('\\', '/')
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  // C:/plans/a.md
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`
  return encoded
}
