// An input that fails, made smaller as long as it fails in the same way.

/** `fails(bytes)`: whether it still does. At most `most` trials. */
export async function minimised(bytes, fails, most = 200) {
  let best = bytes
  let left = most
  for (let piece = Math.ceil(best.length / 2); piece >= 1 && left > 0; piece = Math.floor(piece / 2)) {
    for (let at = 0; at < best.length && left > 0; ) {
      const shorter = Buffer.concat([best.subarray(0, at), best.subarray(at + piece)])
      left--
      if (shorter.length > 0 && (await fails(shorter))) best = shorter
      else at += piece
    }
  }
  return best
}
