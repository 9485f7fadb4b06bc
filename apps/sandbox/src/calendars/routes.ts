import { setTimeout as wait } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { counted, type Markup, page } from '../switchboard/page.ts'
import { CalendarInput, Calendars, MODES, type Published, tagOf, writeCalendar } from './published.ts'

/** Longer than anybody waits. */
const SLOW_MS = 15_000
/** More than anybody reads. */
const HUGE_BYTES = 6_000_000
const Name = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** A server on which people publish their calendars under addresses that are hard to guess. */
export function createCalendars(settings: Settings): Part {
  const calendars = new Calendars(settings.stateDir)
  const routes = new Hono()

  routes.get('/calendars', (c) => c.html(calendarsPage(calendars.list(), settings.url)))

  routes.get('/calendars/:file{[a-z0-9-]+\\.ics}', (c) => {
    const calendar = calendars.find(c.req.param('file').slice(0, -'.ics'.length))
    return answer(c, calendar, settings.url)
  })

  routes.post('/control/calendars/:name', async (c) => {
    const isForm = c.req.header('content-type')?.startsWith('application/json') !== true
    const sent = isForm ? await c.req.parseBody() : await c.req.json().catch(() => undefined)
    const [name, input] = [Name.safeParse(c.req.param('name')), CalendarInput.safeParse(sent)]
    if (!name.success || !input.success) return c.json({ error: 'A name, a mode and events are known.' }, 400)
    const changed = calendars.change(name.data, input.data)
    return isForm ? c.redirect('/calendars', 303) : c.json(changed)
  })

  return {
    routes,
    summary: () => counted(calendars.list().length, 'calendar'),
    reset: () => calendars.reset(),
    close: () => undefined,
  }
}

async function answer(c: Context, calendar: Published, url: string): Promise<Response> {
  const text = writeCalendar(calendar)
  switch (calendar.mode) {
    case 'sign_in':
      return c.html('<!doctype html><title>Sign in</title><p>Sign in to see this calendar.</p>')
    case 'missing':
      return c.text('There is no such calendar.', 404)
    case 'down':
      return c.text('Out of order.', 503)
    case 'huge':
      return c.body(`${text}${'X'.repeat(HUGE_BYTES)}`, 200, { 'content-type': 'text/calendar' })
    case 'inside':
      return c.redirect('http://169.254.169.254/latest/meta-data', 302)
    case 'moved':
      if (!c.req.query('moved')) return c.redirect(`${url}${c.req.path}?moved=1`, 301)
      break
    case 'slow':
      await wait(SLOW_MS)
  }
  const etag = tagOf(text)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag })
  return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', etag })
}

function calendarsPage(calendars: readonly Published[], url: string): Markup {
  const row = ({ name, mode, events }: Published) => html`<tr>
    <td class="mono">${url}/calendars/${name}.ics</td><td>${events.length}</td>
    <td><form method="post" action="/control/calendars/${name}">
      <select name="mode" aria-label="How ${name} answers">
        ${MODES.map((one) => html`<option ${one === mode ? 'selected' : ''}>${one}</option>`)}
      </select> <button class="button small">Set</button></form></td></tr>`
  return page({
    title: 'Calendars',
    at: '/calendars',
    body: html`
      <h1>Calendars</h1>
      <p class="lead">What professionals keep elsewhere and let the product follow. Any address of the form
        <code>${url}/calendars/anything.ics</code> is a calendar from the moment it is asked for: lunch on weekdays and
        a swim twice a week.</p>
      ${
        calendars.length > 0
          ? html`<div class="scroll"><table><thead><tr><th>Address</th><th>Events</th><th>It answers</th></tr></thead>
              <tbody>${calendars.map(row)}</tbody></table></div>`
          : html`<div class="empty"><p>Nobody has asked for a calendar yet.</p></div>`
      }`,
  })
}
