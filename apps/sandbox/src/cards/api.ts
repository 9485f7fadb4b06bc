import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { shownSession } from './checkout.ts'
import { asList, type FormTree, readForm } from './form.ts'
import { type ApiObject, type Ledger, newId } from './ledger.ts'
import { CardsRefusal, invalidRequest } from './refusal.ts'
import { type Handler, type Processor, RESOURCES } from './resources.ts'

/** A part of what the card processor publishes of its API (docs/decisions/published-card-api.md). */
const publishedApi = new URL('./published-api.json', import.meta.url)

/** The API that the stripe SDK calls: keys, idempotency, errors and expansion around the resources. */
export function createApi(processor: Processor): Hono {
  const routes = new Hono()
  routes.get('/cards/published-api.json', async (c) =>
    c.body(await readFile(publishedApi, 'utf8'), 200, { 'content-type': 'application/json' }),
  )
  for (const [method, path, handler] of RESOURCES) {
    routes.on(method, path, async (c) => {
      c.header('request-id', newId('req'))
      try {
        if (processor.state.isDown)
          throw new CardsRefusal(503, { type: 'api_error', message: 'The processor is switched off.' })
        checkKey(c)
        return await answer(c, processor, handler)
      } catch (error) {
        if (!(error instanceof CardsRefusal)) throw error
        return c.json({ error: error.details }, error.status)
      }
    })
  }
  routes.all('/v1/*', (c) => {
    const message = `Unrecognized request URL (${c.req.method}: ${c.req.path}). The sandbox does not play this address.`
    return c.json({ error: { type: 'invalid_request_error', message } }, 404)
  })
  return routes
}

async function answer(c: Context, processor: Processor, handler: Handler) {
  const encoded = c.req.method === 'POST' ? await c.req.text() : new URL(c.req.url).search
  const form = readForm(encoded)
  const account = c.req.header('stripe-account') ?? ''
  const run = () => expand(handler(processor, form, c.req.param('id') ?? '', account), form, processor.ledger)
  const key = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined
  if (!key) return c.json(run() as object)

  const fingerprint = createHash('sha256').update(`${c.req.path}\n${encoded}`).digest('hex')
  const kept = processor.ledger.reply(key)
  if (kept && kept.fingerprint !== fingerprint) {
    throw new CardsRefusal(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with ('${key}').`,
    })
  }
  const reply = kept ?? keepFirst(processor.ledger, key, fingerprint, run)
  c.header('idempotency-key', key)
  if (kept) c.header('idempotent-replayed', 'true')
  return c.json(reply.body as object, reply.status as 200 | 402)
}

/** Remembers what the first request led to; a request that was never valid may be corrected under the same key. */
function keepFirst(ledger: Ledger, key: string, fingerprint: string, run: () => unknown) {
  const reply = { fingerprint, status: 200, body: undefined as unknown }
  try {
    reply.body = structuredClone(run())
  } catch (error) {
    if (!(error instanceof CardsRefusal) || error.status !== 402) throw error
    reply.status = error.status
    reply.body = structuredClone({ error: error.details })
  }
  ledger.keepReply(key, reply)
  return reply
}

function checkKey(c: Context) {
  const [scheme = '', value = ''] = (c.req.header('authorization') ?? '').split(' ')
  const key = scheme === 'Basic' ? (Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '') : value
  if (/^[rs]k_live_/.test(key)) {
    throw invalidRequest('A live key was sent to the sandbox. Keep it away from development machines.')
  }
  if (!/^[rs]k_test_./.test(key)) {
    throw new CardsRefusal(401, {
      type: 'invalid_request_error',
      message: 'You did not provide a test API key.',
    })
  }
}

const EXPAND_DEPTH_MAX = 4

/** Replaces ids by their objects along the asked paths, and hides what is the sandbox's own. */
function expand(result: unknown, form: FormTree, ledger: Ledger): unknown {
  const shown = isApiObject(result) ? shownSession(result) : result
  const copy = structuredClone(shown)
  for (const path of asList(form.expand)) {
    if (typeof path === 'string') walk(copy, path.split('.').slice(0, EXPAND_DEPTH_MAX), ledger)
  }
  return copy
}

function walk(at: unknown, [field, ...rest]: string[], ledger: Ledger) {
  if (field === undefined || typeof at !== 'object' || at === null) return
  if (Array.isArray(at)) {
    for (const item of at) walk(item, [field, ...rest], ledger)
    return
  }
  const holder = at as Record<string, unknown>
  const value = holder[field]
  const found = typeof value === 'string' ? ledger.find(value) : undefined
  if (found) holder[field] = shownSession(structuredClone(found))
  walk(holder[field], rest, ledger)
}

function isApiObject(value: unknown): value is ApiObject {
  return typeof value === 'object' && value !== null && 'id' in value
}
