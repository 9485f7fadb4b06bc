import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Markup } from '../switchboard/page.ts'
import { displayAmount } from './amounts.ts'
import { DISPUTE_KINDS, DISPUTE_OUTCOMES, type Disputes } from './disputes.ts'
import type { ApiObject } from './ledger.ts'
import { CardsRefusal } from './refusal.ts'

const Opening = z.object({ kind: z.enum(DISPUTE_KINDS) })
const Closing = z.object({ outcome: z.enum(DISPUTE_OUTCOMES) })

/** What a bank does about a payment, at the press of a button or for tests, which have no browser. */
export function createDisputeRoutes(disputes: Disputes): Hono {
  const routes = new Hono()
  routes.post('/control/cards/payments/:id/disputes', (c) =>
    answer(c, Opening, ({ kind }) => disputes.open(c.req.param('id'), kind)),
  )
  routes.post('/control/cards/disputes/:id', (c) =>
    answer(c, Closing, ({ outcome }) => disputes.close(c.req.param('id'), outcome)),
  )
  return routes
}

async function answer<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  act: (input: z.output<Schema>) => ApiObject,
) {
  const isJson = c.req.header('content-type')?.includes('json') ?? false
  const input = schema.safeParse(isJson ? await c.req.json().catch(() => undefined) : await c.req.parseBody())
  if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
  try {
    const dispute = act(input.data)
    return isJson ? c.json({ id: dispute.id, status: dispute.status }) : c.redirect('/cards', 303)
  } catch (error) {
    if (!(error instanceof CardsRefusal)) throw error
    return c.json({ error: error.details }, error.status)
  }
}

/** The ways in which a payment that succeeded can be disputed. */
export function disputeButtons(intent: ApiObject): Markup {
  if (intent.status !== 'succeeded') return html``
  return html`<form method="post" action="/control/cards/payments/${intent.id}/disputes">
    ${DISPUTE_KINDS.map((kind) => html`<button class="button small" name="kind" value="${kind}">${kind}</button> `)}</form>`
}

/** One dispute, with how it may end while it is open. */
export function disputeRow(dispute: ApiObject): Markup[] {
  const isOpen = String(dispute.status).endsWith('needs_response')
  return [
    html`<strong>${displayAmount(Number(dispute.amount), String(dispute.currency))}</strong>`,
    html`${String(dispute.status).replaceAll('_', ' ')}`,
    html`<span class="mono">${dispute.id}</span>`,
    isOpen
      ? html`<form method="post" action="/control/cards/disputes/${dispute.id}">
          ${DISPUTE_OUTCOMES.map((one) => html`<button class="button small" name="outcome" value="${one}">${one}</button> `)}</form>`
      : html``,
  ]
}
