/** In development over http a browser refuses the prefix that ties a cookie to its host. */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-session' : 'session'
}

const tokenForm = /^[A-Za-z0-9_-]{43}$/

/**
 * The token in a `Cookie` header, or null. Looks at no other cookie and decodes nothing. Two cookies of
 * the name mean that somebody planted one, so neither is believed.
 */
export function readSessionCookie(header: string | null | undefined, isSecure: boolean): string | null {
  const prefix = `${sessionCookieName(isSecure)}=`
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(prefix))
    .map((pair) => pair.slice(prefix.length))
  const [value] = values
  return values.length === 1 && value && tokenForm.test(value) ? value : null
}

/** A `Set-Cookie` value that signs in; it lives as long as the browser, the server decides when it ends. */
export function writeSessionCookie(token: string, isSecure: boolean): string {
  return `${sessionCookieName(isSecure)}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** A `Set-Cookie` value that signs out. */
export function clearSessionCookie(isSecure: boolean): string {
  return `${writeSessionCookie('', isSecure)}; Max-Age=0`
}
