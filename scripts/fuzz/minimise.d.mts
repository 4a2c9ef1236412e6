/** An input that fails, made smaller as long as it fails in the same way. */
export function minimised(bytes: Buffer, fails: (bytes: Buffer) => Promise<boolean>, most?: number): Promise<Buffer>
