import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { differencesPage } from './differences.ts'
import { switchboardPage } from './pages.ts'

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8')
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="6" fill="#cfe2e2"/><path d="M0 9h20v5a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6z" fill="#1d5f63"/></svg>`

const ResetInput = z.object({ parts: z.array(z.string()).optional() })

/** The front page, the page of differences, and the one switch that forgets everything. */
export function createSwitchboard(settings: Settings, parts: Record<string, Part>) {
  const routes = new Hono()
  routes.get('/', (c) => {
    const summaries = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.summary()]))
    return c.html(switchboardPage(settings, summaries, c.req.query('reset') !== undefined))
  })
  routes.get('/differences', (c) => c.html(differencesPage()))
  routes.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  routes.get('/icon.svg', (c) => c.body(ICON, 200, { 'content-type': 'image/svg+xml' }))
  routes.post('/control/reset', async (c) => {
    const sent = isForm(c) ? {} : await c.req.json().catch(() => ({}))
    const input = ResetInput.safeParse(sent)
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    const wanted = input.data.parts ?? Object.keys(parts)
    const unknown = wanted.filter((name) => !parts[name])
    if (unknown.length > 0) return c.json({ error: `There is no ${unknown.join(', ')} here.` }, 400)
    for (const name of wanted) await parts[name]?.reset()
    return isForm(c) ? c.redirect('/?reset', 303) : c.json({ reset: wanted })
  })
  return routes
}

function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}
