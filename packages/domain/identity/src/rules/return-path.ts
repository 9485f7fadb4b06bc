import { limits } from '../contracts.ts'

/** Whether a path leads to a page of ours on whatever host it is used: no other host can be smuggled in. */
export function isSafeReturnPath(path: string): boolean {
  if (path.length > limits.returnPathCharsMax || !path.startsWith('/')) return false
  const decoded = decode(path)
  if (decoded === null || /[\\\p{Cc}]/u.test(decoded) || /^\/\//.test(decoded)) return false
  const here = 'https://host.invalid'
  return URL.canParse(path, here) && new URL(path, here).origin === here
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
