import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import { counterpartyPage, type Markup } from '../switchboard/page.ts'
import { openSession } from './checkout.ts'
import { endedPage } from './pages.ts'
import { CardsRefusal } from './refusal.ts'
import type { Processor } from './resources.ts'
import { SAVED_CARD_NAMES, SAVED_CARDS } from './saved-cards.ts'
import { saveCard } from './setups.ts'

const Choice = z.object({
  card: z.enum([...SAVED_CARD_NAMES, 'abandoned']),
  /** How the webhooks of it come. */
  webhook: z.enum(['once', 'twice', 'late']).default('once'),
})

const DELIVERING = { once: {}, twice: { copies: 2 }, late: { delayMs: 15_000 } }

/** The hosted page on which a card is saved, and the same for tests, which have no browser. */
export function createSetupRoutes(processor: Processor): Hono {
  const routes = new Hono()
  routes.get('/cards/save/:id', (c) => {
    processor.checkout.sweep()
    const session = processor.ledger.find(c.req.param('id'), 'checkout.session')
    if (!session) return c.html(endedPage('No such page', 'It was forgotten, or never existed.'), 404)
    if (session.status !== 'open')
      return c.html(endedPage('Nothing to save', `This checkout is ${session.status}.`))
    return c.html(savePage(new URL(String(session.success_url)).host))
  })
  routes.post('/cards/save/:id', async (c) => {
    const choice = Choice.safeParse(await c.req.parseBody())
    if (!choice.success) return c.html(endedPage('That did not work', z.prettifyError(choice.error)), 400)
    return attempt(c, () => {
      const back = choose(processor, c.req.param('id'), choice.data)
      return back ? c.redirect(back, 303) : c.html(endedPage('You can close this tab', 'No card was saved.'))
    })
  })
  routes.post('/control/cards/save/:id', async (c) => {
    const choice = Choice.safeParse(await c.req.json().catch(() => undefined))
    if (!choice.success) return c.json({ error: z.prettifyError(choice.error) }, 400)
    return attempt(c, () => c.json({ redirectUrl: choose(processor, c.req.param('id') ?? '', choice.data) }))
  })
  return routes
}

function choose(processor: Processor, id: string, { card, webhook }: z.output<typeof Choice>): string | null {
  const session = openSession(processor.ledger, id)
  if (card === 'abandoned') return typeof session.cancel_url === 'string' ? session.cancel_url : null
  return saveCard(processor, session, card, DELIVERING[webhook])
}

function attempt(c: Context, act: () => Response | Promise<Response>) {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof CardsRefusal)) throw error
    return c.html(endedPage('That did not work', error.message), error.status)
  }
}

function savePage(host: string): Markup {
  return counterpartyPage({
    title: 'Save a card',
    kind: 'Card payment',
    body: html`
      <p class="quiet">For ${host}</p>
      <h1>Save a card</h1>
      <form method="post" class="stack">
        ${SAVED_CARD_NAMES.map(
          (name, index) =>
            html`<button class="button full ${index === 0 ? 'primary' : ''}" name="card" value="${name}">${SAVED_CARDS[name].title}</button>`,
        )}
        <button class="button full" name="card" value="abandoned">Go back without a card</button>
      </form>`,
  })
}
