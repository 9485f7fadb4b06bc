import { isCodedError } from '@kara/kernel'
import { receiveMessage } from '@kara/payments'
import { Hono } from 'hono'
import { callOf } from '../http/visit.server.ts'
import type { WebEnv } from '../http/web.server.ts'

/** Where the card processor tells what became of a payment. The signature is over the very bytes it sent. */
export function cardRoutes(): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  routes.post('/webhooks/stripe', async (c) => {
    const visit = c.get('visit')
    const ctx = {
      ...callOf(visit),
      actor: { kind: 'worker', name: 'cards' },
      scope: { role: 'worker' },
    } as const
    try {
      const signature = c.req.header('stripe-signature') ?? ''
      const isNews = await receiveMessage(ctx, visit.platform.cards, await c.req.text(), signature)
      return c.json({ received: true, isNews })
    } catch (error) {
      if (isCodedError(error) && error.code === 'payments.signature_invalid')
        return c.text(error.message, 400)
      throw error
    }
  })
  return routes
}
