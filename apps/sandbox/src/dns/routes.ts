import { Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { counted, type Markup, page } from '../switchboard/page.ts'
import {
  RecordInput,
  RecordRemoval,
  Records,
  type RecordType,
  TYPE_NAMES,
  TYPES,
  wireData,
} from './records.ts'

const NO_ERROR = 0
const SERVER_FAILURE = 2
const NAME_UNKNOWN = 3
const TTL_SECONDS = 60

const Switch = z.object({ down: z.boolean() })

/** A resolver that speaks the usual JSON form of DNS over HTTPS and knows what a tester has entered. */
export function createDns(settings: Settings): Part {
  const records = new Records(settings.stateDir)
  const state = { isDown: false }
  const routes = new Hono()

  routes.get('/dns', (c) => c.html(recordsPage(records.list(), c.req.query('added'))))

  routes.get('/dns/resolve', (c) => {
    if (state.isDown) return c.json({ error: 'The resolver is switched off.' }, 503)
    const name = c.req.query('name')
    const type = typeName(c.req.query('type') ?? 'A')
    if (!name || !type) return c.json({ error: 'Ask with name and a known type.' }, 400)
    const answer = resolve(records, name, type)
    return c.body(JSON.stringify(answer), 200, { 'content-type': 'application/dns-json' })
  })

  routes.post('/control/dns', async (c) => {
    const isForm = c.req.header('content-type')?.startsWith('application/json') !== true
    const sent = isForm ? await c.req.parseBody() : await c.req.json().catch(() => undefined)
    const turned = Switch.safeParse(sent)
    if (turned.success) {
      state.isDown = turned.data.down
      return c.json({ down: state.isDown })
    }
    const record = RecordInput.safeParse(sent)
    if (!record.success) return c.json({ error: z.prettifyError(record.error) }, 400)
    records.add(record.data)
    return isForm
      ? c.redirect(`/dns?added=${encodeURIComponent(record.data.name)}`, 303)
      : c.json(record.data, 201)
  })

  routes.delete('/control/dns', async (c) => {
    const removal = RecordRemoval.safeParse(await c.req.json().catch(() => undefined))
    if (!removal.success) return c.json({ error: z.prettifyError(removal.error) }, 400)
    return c.json({ removed: records.remove(removal.data) })
  })

  routes.post('/control/dns/remove', async (c) => {
    records.remove(RecordRemoval.parse(await c.req.parseBody()))
    return c.redirect('/dns', 303)
  })

  return {
    routes,
    summary: () => counted(records.list().length, 'record'),
    reset: () => {
      records.reset()
      state.isDown = false
    },
    close: () => undefined,
  }
}

function resolve(records: Records, name: string, type: RecordType) {
  // Names under this ending always fail, so that a broken zone can be tried without a switch.
  const fails = /(?:^|\.)servfail\.example\.?$/i.test(name)
  const known = fails ? [] : records.find(name)
  const wanted = known.filter((record) => record.type === type || record.type === 'CNAME')
  const status = fails ? SERVER_FAILURE : known.length === 0 ? NAME_UNKNOWN : NO_ERROR
  const answer = {
    Status: status,
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name, type: TYPES[type] }],
  }
  if (wanted.length === 0) return answer
  const found = wanted.map((record) => ({
    name: record.name,
    type: TYPES[record.type],
    TTL: TTL_SECONDS,
    data: wireData(record),
  }))
  return { ...answer, Answer: found }
}

function typeName(asked: string): RecordType | undefined {
  return TYPE_NAMES.find((type) => type === asked.toUpperCase() || String(TYPES[type]) === asked)
}

function recordsPage(records: RecordInput[], added: string | undefined): Markup {
  const row = (record: RecordInput) => html`<tr>
    <td class="mono">${record.name}</td><td>${record.type}</td><td class="mono">${record.data}</td>
    <td><form method="post" action="/control/dns/remove">
      <input type="hidden" name="name" value="${record.name}" /><input type="hidden" name="type" value="${record.type}" />
      <input type="hidden" name="data" value="${record.data}" />
      <button class="button small danger">Remove</button></form></td></tr>`
  return page({
    title: 'DNS',
    at: '/dns',
    body: html`
      <h1>DNS</h1>
      <p class="lead">The resolver that the product asks in development. It knows what stands here and nothing else:
        to verify a domain, copy the record from the product and add it, as a company would at its registrar.</p>
      ${added ? html`<p class="notice" role="status">Added. The product finds <code>${added}</code> from now on.</p>` : ''}
      <form method="post" action="/control/dns" class="card fields">
        <label>Name<input type="text" name="name" required placeholder="_kara.company.example" /></label>
        <label>Type<select name="type">
          ${['TXT', ...TYPE_NAMES.filter((type) => type !== 'TXT')].map((type) => html`<option>${type}</option>`)}
        </select></label>
        <label>Value<input type="text" name="data" required placeholder="kara-verification=…" /></label>
        <button class="button primary">Add record</button>
      </form>
      <h2>Records</h2>
      ${
        records.length > 0
          ? html`<div class="scroll"><table><thead><tr><th>Name</th><th>Type</th><th>Value</th><th>Change</th></tr></thead>
              <tbody>${records.map(row)}</tbody></table></div>`
          : html`<div class="empty"><p>No records yet.</p></div>`
      }
      <h2>Ask it</h2>
      <pre>GET /dns/resolve?name=_kara.company.example&amp;type=TXT</pre>`,
  })
}
