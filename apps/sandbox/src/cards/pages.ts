import { html } from 'hono/html'
import { counterpartyPage, type Markup, page, timestamp } from '../switchboard/page.ts'
import { displayAmount } from './amounts.ts'
import { lineItemsOf } from './checkout.ts'
import { disputeButtons, disputeRow } from './dispute-routes.ts'
import type { ApiObject } from './ledger.ts'
import { DECLINE_NAMES, DECLINES } from './outcomes.ts'
import type { Delivery } from './webhooks.ts'

const KIND = 'Card payment'

/** The hosted checkout page, with a button for everything that can happen there. */
export function payPage(session: ApiObject, declined: string | undefined): Markup {
  const button = (outcome: string, title: string, kind = '') =>
    html`<button class="button full ${kind}" name="outcome" value="${outcome}">${title}</button>`
  const total = displayAmount(Number(session.amount_total), String(session.currency))
  return counterpartyPage({
    title: 'Pay',
    kind: KIND,
    body: html`
      <p class="quiet">Pay ${new URL(String(session.success_url)).host}</p>
      <h1 class="price">${total}</h1>
      ${declined ? html`<p class="notice" role="alert">${declined}</p>` : ''}
      <ul class="rows">${lineItemsOf(session).map(
        (item) => html`<li><span class="row"><span class="grow"><span class="title">${item.name}</span>
          ${item.description ? html`<span class="sub">${item.description}</span>` : ''}</span>
          <span class="aside">${item.quantity} × ${displayAmount(item.unitAmount, item.currency)}</span></span></li>`,
      )}</ul>
      <p></p>
      <form method="post" class="stack">
        ${button('success', `Pay ${total}`, 'primary')}
        ${button('authentication', 'Pay with a card that the bank wants to confirm')}
        ${button('abandoned', 'Go back without paying')}
        <details><summary>The card says no</summary><div class="stack">
          ${DECLINE_NAMES.map((decline) => button(decline, DECLINES[decline].title))}
        </div></details>
        <details><summary>Paid, but something is odd</summary><div class="stack">
          ${button('success-slow-webhook', 'The webhook comes 15 seconds late')}
          ${button('success-duplicate-webhook', 'Every webhook comes twice')}
          ${button('success-no-return', 'The browser is closed before returning')}
        </div></details>
      </form>`,
  })
}

/** The bank's own page, where a person confirms the payment or does not. */
export function bankPage(intent: ApiObject): Markup {
  return counterpartyPage({
    title: 'Confirm the payment',
    kind: 'Your bank',
    body: html`
      <h1>Confirm the payment</h1>
      <p class="price">${displayAmount(Number(intent.amount), String(intent.currency))}</p>
      <form method="post" class="stack">
        <button class="button full primary" name="outcome" value="success">Confirm</button>
        <button class="button full danger" name="outcome" value="authentication-failed">Refuse</button>
      </form>`,
  })
}

export function endedPage(title: string, text: string): Markup {
  return counterpartyPage({ title, kind: KIND, body: html`<h1>${title}</h1><p class="quiet">${text}</p>` })
}

const TONES: Record<string, string> = {
  succeeded: 'positive',
  complete: 'positive',
  delivered: 'positive',
  failed: 'critical',
  canceled: 'critical',
  expired: 'critical',
  requires_payment_method: 'critical',
}

function stateTag(state: string): Markup {
  return html`<span class="tag ${TONES[state] ?? 'caution'}">${state.replaceAll('_', ' ')}</span>`
}

export function cardsPage(input: {
  payments: ApiObject[]
  disputes: ApiObject[]
  sessions: ApiObject[]
  events: ApiObject[]
  deliveries: Delivery[]
  target: string | undefined
  isDown: boolean
}): Markup {
  return page({
    title: 'Cards',
    at: '/cards',
    wide: true,
    body: html`
      <div class="between"><div><h1>Cards</h1>
        <p class="lead">Payments the product asked for, and the webhooks that told it how they went.</p></div>
        <form method="post" action="/control/cards"><input type="hidden" name="down" value="${input.isDown ? 'false' : 'true'}" />
          <button class="button small">${input.isDown ? 'Switch back on' : 'Switch off'}</button></form></div>
      ${input.isDown ? html`<p class="notice" role="status">Switched off: the API answers 503.</p>` : ''}
      ${input.target ? '' : html`<p class="notice">No webhook leaves: <code>SANDBOX_WEBHOOK_URL</code> is not set.</p>`}
      <h2>Payments</h2>
      ${table(
        ['Amount', 'State', 'Description', 'Id', 'When', 'The bank'],
        input.payments.map((intent) => [
          html`<strong>${displayAmount(Number(intent.amount), String(intent.currency))}</strong>`,
          stateTag(String(intent.status)),
          html`${intent.description ?? ''}`,
          html`<span class="mono">${intent.id}</span>`,
          timestamp(intent.created * 1000),
          disputeButtons(intent),
        ]),
        'No payments yet.',
      )}
      <h2>Disputes</h2>
      ${table(['Amount', 'State', 'Id', 'How it ends'], input.disputes.map(disputeRow), 'Nobody disputes a payment.')}
      <h2>Open checkouts</h2>
      ${table(
        ['Amount', 'State', 'Page'],
        input.sessions.map((session) => [
          session.mode === 'setup'
            ? html`a card to save`
            : html`<strong>${displayAmount(Number(session.amount_total), String(session.currency))}</strong>`,
          stateTag(String(session.status)),
          html`<a href="${String(session.url)}">${session.id}</a>`,
        ]),
        'Nobody is at the checkout.',
      )}
      <h2>Events</h2>
      ${table(
        ['Event', 'Deliveries', 'When', 'Webhook'],
        input.events.map((event) => eventRow(event, input.deliveries)),
        'No events yet.',
      )}`,
  })
}

function eventRow(event: ApiObject, deliveries: Delivery[]): Markup[] {
  const own = deliveries.filter((delivery) => delivery.event.id === event.id).reverse()
  const tries = (delivery: Delivery) => delivery.tries.map((one) => one.outcome).join(', ') || 'waiting'
  return [
    html`<strong>${event.type}</strong><br /><span class="mono quiet">${event.id}</span>`,
    own.length > 0
      ? html`${own.map((delivery) => html`<div>${stateTag(delivery.state)} <span class="small quiet">${tries(delivery)}</span></div>`)}`
      : html`<span class="quiet">none</span>`,
    timestamp(event.created * 1000),
    html`<form method="post" action="/control/cards/events/${event.id}/send">
      <button class="button small">${own.length > 0 ? 'Send again' : 'Send'}</button></form>`,
  ]
}

function table(heads: string[], rows: Markup[][], empty: string): Markup {
  if (rows.length === 0) return html`<div class="empty"><p>${empty}</p></div>`
  return html`<div class="scroll"><table>
    <thead><tr>${heads.map((title) => html`<th>${title}</th>`)}</tr></thead>
    <tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
