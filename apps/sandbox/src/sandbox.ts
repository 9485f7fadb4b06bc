import { Hono } from 'hono'
import { createCalendars } from './calendars/routes.ts'
import { createCards } from './cards/routes.ts'
import { createDirectory } from './directory/routes.ts'
import { createDns } from './dns/routes.ts'
import { createElectronicId } from './electronic-id/routes.ts'
import { createIdentityProvider } from './identity-provider/routes.ts'
import { createMailbox } from './mailbox/routes.ts'
import { createOpenid } from './openid/routes.ts'
import type { Part } from './part.ts'
import type { Settings } from './settings.ts'
import { createSwitchboard } from './switchboard/routes.ts'

/** Puts every stand-in behind one address. */
export function createSandbox(settings: Settings) {
  const identityProvider = createIdentityProvider(settings)
  const parts: Record<string, Part> = {
    saml: identityProvider,
    oidc: createOpenid(settings, identityProvider.companies),
    directory: createDirectory(identityProvider.companies),
    eid: createElectronicId(settings),
    mailbox: createMailbox(settings),
    cards: createCards(settings),
    dns: createDns(settings),
    calendars: createCalendars(settings),
  }
  const app = new Hono()
  app.get('/health', (c) => c.json({ status: 'ready', parts: Object.keys(parts) }))
  app.route('/', createSwitchboard(settings, parts))
  for (const part of Object.values(parts)) app.route('/', part.routes)
  app.onError((error, c) => {
    console.error(`sandbox: ${c.req.method} ${c.req.path} failed`, error)
    return c.json({ error: { type: 'api_error', name: 'application_error', message: error.message } }, 500)
  })
  const close = () => {
    for (const part of Object.values(parts)) part.close()
  }
  return { app, close }
}
