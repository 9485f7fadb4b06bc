import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { counterpartyPage, type Markup } from '../switchboard/page.ts'
import { isUsable, ONBOARDING_NAMES, ONBOARDINGS, onboard } from './accounts.ts'
import type { ApiObject } from './ledger.ts'
import { endedPage } from './pages.ts'
import { CardsRefusal, notFound } from './refusal.ts'
import type { Processor } from './resources.ts'
import { reverseTransfer } from './transfers.ts'

const Choice = z.object({ choice: z.enum(ONBOARDING_NAMES) })
const Purse = z.object({ poor: z.boolean() })

/** The hosted page on which somebody says where their money goes, and switches for tests, which have no browser. */
export function createConnectRoutes(processor: Processor): Hono {
  const routes = new Hono()
  const { ledger } = processor
  const linkOf = (c: Context): ApiObject => {
    const link = ledger.find(c.req.param('id') ?? '', 'sandbox.account_link')
    if (!link) throw notFound('account_link', c.req.param('id') ?? '')
    return link
  }

  routes.get('/cards/onboard/:id', (c) =>
    attempt(c, () => {
      const link = linkOf(c)
      // As the real page does: who comes with an old address is sent where a new one is made.
      if (!isUsable(link)) return c.redirect(String(link.refresh_url), 303)
      return c.html(onboardPage(new URL(String(link.return_url)).host))
    }),
  )
  routes.post('/cards/onboard/:id', async (c) => {
    const choice = Choice.safeParse(await c.req.parseBody())
    if (!choice.success) return c.html(endedPage('That did not work', z.prettifyError(choice.error)), 400)
    return attempt(c, () => c.redirect(onboard(processor, linkOf(c), choice.data.choice), 303))
  })
  routes.post('/control/cards/onboard/:id', async (c) => {
    const choice = Choice.safeParse(await c.req.json().catch(() => undefined))
    if (!choice.success) return c.json({ error: z.prettifyError(choice.error) }, 400)
    return attempt(c, () => c.json({ redirectUrl: onboard(processor, linkOf(c), choice.data.choice) }))
  })
  routes.post('/control/cards/transfers/:id/reverse', (c) =>
    attempt(c, () => {
      const transfer = ledger.find(c.req.param('id'), 'transfer')
      if (!transfer) throw notFound('transfer', c.req.param('id'))
      reverseTransfer(processor, transfer)
      return c.redirect('/cards', 303)
    }),
  )
  routes.post('/control/cards/purse', async (c) => {
    const wish = Purse.safeParse(await c.req.json().catch(() => undefined))
    if (!wish.success) return c.json({ error: z.prettifyError(wish.error) }, 400)
    processor.state.isPoor = wish.data.poor
    return c.json(wish.data)
  })
  return routes
}

async function attempt(c: Context, act: () => Response | Promise<Response>) {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof CardsRefusal)) throw error
    return c.html(endedPage('That did not work', error.message), error.status)
  }
}

function onboardPage(host: string): Markup {
  return counterpartyPage({
    title: 'Where your money goes',
    kind: 'Payouts',
    body: html`
      <p class="quiet">For ${host}</p>
      <h1>Who you are, and your bank account</h1>
      <form method="post" class="stack">
        ${ONBOARDING_NAMES.map(
          (name, index) =>
            html`<button class="button full ${index === 0 ? 'primary' : ''}" name="choice" value="${name}">${ONBOARDINGS[name]}</button>`,
        )}
      </form>`,
  })
}
