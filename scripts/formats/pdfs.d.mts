export const HOSTILE: Readonly<
  Record<'recursive' | 'nested' | 'objects' | 'cycle' | 'count' | 'inflating' | 'twice', () => Uint8Array>
>
