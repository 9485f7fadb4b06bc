import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const TAIL_BYTES = 64 * 1024

/** The last lines of a log file, indented for showing under an error; empty when there is no file. */
export function tailOf(file, lines = 20) {
  let handle
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
  try {
    const { size } = fstatSync(handle)
    const length = Math.min(size, TAIL_BYTES)
    const buffer = Buffer.alloc(length)
    readSync(handle, buffer, 0, length, size - length)
    return buffer
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(-lines)
      .map((line) => `  | ${line}`)
      .join('\n')
  } finally {
    closeSync(handle)
  }
}
