import type { Hono } from 'hono'
import { z } from 'zod'
import type { Settings } from '../settings.ts'
import type { Companies } from './companies.ts'
import type { Keys } from './keys.ts'
import { answerSignOut, askToSignOut, formToSignOut, logoutUrlOf, readLogoutRequest } from './logout.ts'
import { postBackPage, signedOutPage } from './pages.ts'

const SignOutForm = z.object({
  person: z.string().min(1).max(254),
  acsUrl: z.url({ protocol: /^https?$/ }),
  /** How the message travels. */
  by: z.enum(['address', 'form']).default('address'),
})

/** Signing out at a company's identity provider: asked by a service, and begun in the company's own portal. */
export function addLogout(routes: Hono, settings: Settings, companies: Companies, keys: Keys): void {
  const senderOf = (slug: string, acsUrl: string, mode: string) => ({
    issuer: `${settings.url}/saml/${slug}`,
    key: mode === 'wrong-key' ? keys.stranger() : keys.of(slug),
    to: logoutUrlOf(acsUrl),
  })
  routes.get('/saml/:company/slo', (c) => {
    const company = companies.get(c.req.param('company'))
    const request = readLogoutRequest(c.req.query('SAMLRequest') ?? '')
    const service = company.services.find(({ audience }) => audience === request?.issuer)
    // Our own question was answered, or a service asked that nobody here signed in to: the chain ends here.
    if (!request || !service) return c.html(signedOutPage(company))
    const { mode } = company.switches
    const sender = senderOf(company.slug, service.acsUrl, mode)
    const question = { id: request.id, relayState: c.req.query('RelayState') }
    return c.redirect(answerSignOut(sender, question, mode !== 'status-request-denied'), 302)
  })
  routes.post('/saml/:company/sign-out', async (c) => {
    const form = SignOutForm.safeParse({ ...(await c.req.parseBody()), by: c.req.query('by') })
    if (!form.success) return c.text(z.prettifyError(form.error), 400)
    const company = companies.get(c.req.param('company'))
    const { mode } = company.switches
    const { person, acsUrl, by } = form.data
    const sender = senderOf(company.slug, acsUrl, mode)
    if (by === 'address') return c.redirect(askToSignOut(sender, company, person), 303)
    const fields = formToSignOut(sender, company, person)
    return c.html(postBackPage({ company, acsUrl: sender.to, fields }))
  })
}
