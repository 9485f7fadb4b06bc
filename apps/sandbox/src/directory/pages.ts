import { html } from 'hono/html'
import { type Markup, page } from '../switchboard/page.ts'
import { HANDS } from './products.ts'
import type { Exchange } from './push.ts'

export const WHATS = {
  join: 'Starts to work there',
  leave: 'Stops working there',
  rename: 'Gets another address',
  remove: 'Is deleted',
} as const

/** An administrator's page of a user directory, and below it what was sent and answered. */
export function directoryPage(company: string, exchanges: readonly Exchange[], trouble = ''): Markup {
  const option = ([name, title]: readonly [string, string]) => html`<option value="${name}">${title}</option>`
  return page({
    title: 'User directory',
    at: '/directory',
    body: html`
      <h1>User directory</h1>
      <p class="lead">What a company’s directory tells a service about its people (SCIM 2.0). Connect one in the product
        first: it shows the address and the token.</p>
      <form method="post" action="/directory" class="card">
        <label>Company<input name="company" value="${company}" required /></label>
        <label>Address (SCIM base URL)<input name="baseUrl" type="url" required /></label>
        <label>Token<input name="token" required /></label>
        <label>Writes like<select name="hand">${Object.entries(HANDS).map(([name, { title }]) => option([name, title]))}</select></label>
        <label>Person<input name="person" placeholder="anna" required /></label>
        <label>What happens<select name="what">${Object.entries(WHATS).map(option)}</select></label>
        <label>New address, for whoever gets one<input name="to" type="email" /></label>
        <p></p><button class="button primary">Tell the service</button>
      </form>
      ${trouble === '' ? '' : html`<p class="notice" role="alert">${trouble}</p>`}
      ${exchanges.map(
        ({ method, path, status, body }) =>
          html`<h3>${method} ${path} → ${status}</h3><pre>${JSON.stringify(body, null, 2)}</pre>`,
      )}`,
  })
}
