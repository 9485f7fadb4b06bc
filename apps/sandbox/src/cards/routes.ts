import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { counted } from '../switchboard/page.ts'
import { createApi } from './api.ts'
import { Checkout, openSession, shownSession } from './checkout.ts'
import { type ApiObject, Ledger } from './ledger.ts'
import { OUTCOMES } from './outcomes.ts'
import { bankPage, cardsPage, endedPage, payPage } from './pages.ts'
import { Payments } from './payments.ts'
import { CardsRefusal, notFound } from './refusal.ts'
import type { Processor } from './resources.ts'
import { createSideRoutes } from './side-routes.ts'
import { type CardsEvent, Webhooks } from './webhooks.ts'

const SHOWN_MAX = 60

const OutcomeInput = z.object({ outcome: z.enum(OUTCOMES) })
const Switch = z.object({
  down: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]),
})

interface Desk extends Processor {
  webhooks: Webhooks
  target: string | undefined
}

/** A card processor: the API, the hosted page, the bank, and signed webhooks. */
export function createCards(settings: Settings): Part {
  const ledger = new Ledger(settings.stateDir)
  const webhooks = new Webhooks(settings.stateDir, settings.webhookUrl, settings.webhookSecret)
  const payments = new Payments(ledger, webhooks)
  const checkout = new Checkout(settings.url, ledger, payments)
  const state = { isDown: false, isPoor: false }
  const desk: Desk = {
    url: settings.url,
    ledger,
    payments,
    checkout,
    webhooks,
    state,
    target: settings.webhookUrl,
  }
  const routes = new Hono()
  addHostedPages(routes, desk)
  addOverview(routes, desk)
  addSwitches(routes, desk)
  routes.route('/', createSideRoutes(desk))
  routes.route('/', createApi(desk))
  return {
    routes,
    summary: () =>
      `${counted(ledger.list('payment_intent').length, 'payment')}${state.isDown ? ', switched off' : ''}`,
    reset: () => {
      ledger.reset()
      webhooks.reset()
      state.isDown = false
      state.isPoor = false
    },
    close: () => {
      checkout.close()
      webhooks.close()
      ledger.flush()
    },
  }
}

function addHostedPages(routes: Hono, { ledger, checkout, payments }: Desk) {
  routes.get('/cards/pay/:id', (c) => {
    checkout.sweep()
    const session = ledger.find(c.req.param('id'), 'checkout.session')
    if (!session) return c.html(endedPage('No such checkout', 'It was forgotten, or never existed.'), 404)
    if (session.status !== 'open')
      return c.html(endedPage('Nothing to pay', `This checkout is ${session.status}.`))
    return c.html(payPage(session, c.req.query('declined')))
  })

  routes.post('/cards/pay/:id', (c) =>
    choosing(c, (outcome) => {
      const session = openSession(ledger, c.req.param('id'))
      const { redirectUrl, declined } = checkout.choose(session, outcome)
      if (declined)
        return c.redirect(`/cards/pay/${session.id}?declined=${encodeURIComponent(declined.message)}`, 303)
      if (redirectUrl) return c.redirect(redirectUrl, 303)
      return c.html(endedPage('You can close this tab', 'The money moved; only the way back is missing.'))
    }),
  )

  routes.get('/cards/pay/:id/bank', (c) => {
    const session = ledger.find(c.req.param('id'), 'checkout.session')
    const intent = ledger.find(String(session?.payment_intent), 'payment_intent')
    if (session?.status !== 'open' || !intent)
      return c.html(endedPage('Nothing to confirm', 'Start again from the service.'), 404)
    return c.html(bankPage(intent))
  })

  routes.post('/cards/pay/:id/bank', (c) =>
    choosing(c, (outcome) => {
      const session = openSession(ledger, c.req.param('id'))
      const { redirectUrl, declined } = checkout.choose(session, outcome)
      const stay = `/cards/pay/${session.id}?declined=${encodeURIComponent(declined?.message ?? '')}`
      return c.redirect(redirectUrl ?? stay, 303)
    }),
  )

  routes.get('/cards/bank/:id', (c) => {
    const intent = ledger.find(c.req.param('id'), 'payment_intent')
    if (intent?.status !== 'requires_action')
      return c.html(endedPage('Nothing to confirm', 'Start again from the service.'), 404)
    return c.html(bankPage(intent))
  })

  routes.post('/cards/bank/:id', (c) =>
    choosing(c, (outcome) => {
      const intent = ledger.find(c.req.param('id'), 'payment_intent')
      if (intent?.status !== 'requires_action') throw notFound('payment_intent', c.req.param('id'))
      const back = returnUrlOf(intent)
      if (outcome === 'success') payments.succeed(intent)
      else payments.failAuthentication(intent)
      return back ? c.redirect(back, 303) : c.html(endedPage('Done', 'You can close this tab.'))
    }),
  )
}

function addOverview(routes: Hono, { ledger, webhooks, state, target }: Desk) {
  routes.get('/cards', (c) =>
    c.html(
      cardsPage({
        payments: ledger.list('payment_intent').slice(0, SHOWN_MAX),
        disputes: ledger.list('dispute').slice(0, SHOWN_MAX),
        sessions: ledger.list('checkout.session', (session) => session.status === 'open').slice(0, SHOWN_MAX),
        events: ledger.list('event').slice(0, SHOWN_MAX),
        deliveries: webhooks.list(),
        target,
        isDown: state.isDown,
      }),
    ),
  )
  routes.get('/cards/deliveries.json', (c) => c.json({ deliveries: webhooks.list() }))
}

function addSwitches(routes: Hono, { ledger, checkout, webhooks, state }: Desk) {
  routes.post('/control/cards', async (c) => {
    const input = Switch.safeParse(
      isJson(c) ? await c.req.json().catch(() => undefined) : await c.req.parseBody(),
    )
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    state.isDown = input.data.down
    return isJson(c) ? c.json({ down: state.isDown }) : c.redirect('/cards', 303)
  })

  /** The hosted page for tests, which have no browser. */
  routes.post('/control/cards/checkout/:id', (c) =>
    choosing(c, (outcome) => {
      const result = checkout.choose(openSession(ledger, c.req.param('id')), outcome)
      return c.json({ ...result, session: shownSession(result.session) })
    }),
  )

  routes.post('/control/cards/events/:id/send', (c) => {
    const event = ledger.find(c.req.param('id'), 'event')
    if (!event) return c.json({ error: 'There is no such event.' }, 404)
    webhooks.send(event as CardsEvent)
    return isJson(c) ? c.json({ sent: event.id }) : c.redirect('/cards', 303)
  })
}

async function choosing(
  c: Context,
  act: (outcome: (typeof OUTCOMES)[number]) => Response | Promise<Response>,
) {
  const sent = isJson(c) ? await c.req.json().catch(() => undefined) : await c.req.parseBody()
  const input = OutcomeInput.safeParse(sent)
  if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
  try {
    return await act(input.data.outcome)
  } catch (error) {
    if (!(error instanceof CardsRefusal)) throw error
    if (isJson(c)) return c.json({ error: error.details }, error.status)
    return c.html(endedPage('That did not work', error.message), error.status)
  }
}

function isJson(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/json') ?? false
}

function returnUrlOf(intent: ApiObject): string | null {
  const action = intent.next_action as { redirect_to_url?: { return_url?: string | null } } | null
  const url = action?.redirect_to_url?.return_url
  if (!url) return null
  const back = new URL(url)
  back.searchParams.set('payment_intent', intent.id)
  return back.href
}
