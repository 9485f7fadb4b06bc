import type { WebConfig } from './platform.server.ts'

/**
 * What a browser may load and do on our pages. Scripts run only by the nonce of this response (and what
 * those load); `style` attributes are allowed because server markup cannot carry a nonce on them.
 */
function contentSecurityPolicy(nonce: string, config: WebConfig): string {
  const isLocal = config.BASE_SCHEME === 'http'
  // A form of ours may end at a company's identity provider, which Chromium counts as the form's target.
  const formTargets = isLocal ? "'self' https: http://localhost:* http://*.localhost:*" : "'self' https:"
  const rules = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...(config.WEB_DEV ? ['ws:'] : []), ...mediaServer(config)].join(' '),
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${formTargets}`,
    "frame-ancestors 'none'",
  ]
  return [...rules, ...(isLocal ? [] : ['upgrade-insecure-requests'])].join('; ')
}

// A room is entered over a socket, and asked after over plain requests when that fails.
function mediaServer({ LIVEKIT_URL }: WebConfig): string[] {
  if (!LIVEKIT_URL) return []
  const { protocol, host } = new URL(LIVEKIT_URL)
  return [`${protocol}//${host}`, `${protocol === 'wss:' ? 'https' : 'http'}://${host}`]
}

/** The headers of every response. */
export function securityHeaders(nonce: string, config: WebConfig): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, config),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Another site learns neither the hub nor the page that somebody came from.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
    ...(config.BASE_SCHEME === 'https'
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}
