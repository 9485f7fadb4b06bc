import { expect, test } from 'vitest'
import type { WebConfig } from './platform.server.ts'
import { securityHeaders } from './security-headers.server.ts'

const rulesOf = (config: Partial<WebConfig>) =>
  securityHeaders('n', { BASE_SCHEME: 'https', ...config } as WebConfig)['Content-Security-Policy']?.split(
    '; ',
  )

test('a page talks to its own host only', () => {
  expect(rulesOf({})).toContain("connect-src 'self'")
})

test('with a media server also to that one', () => {
  expect(rulesOf({ LIVEKIT_URL: 'wss://media.example/rtc' })).toContain(
    "connect-src 'self' wss://media.example https://media.example",
  )
})
