import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { counted } from '../switchboard/page.ts'
import { type Letter, Letters } from './letters.ts'
import { letterDocument, letterPage, mailboxPage } from './pages.ts'
import { EmailInput, failure, type Reply, Sending } from './sending.ts'

const BATCH_MAX = 100
const LIST_MAX = 500

const Query = z.object({
  to: z.string().optional(),
  subject: z.string().optional(),
  /** ISO time or milliseconds; letters at or after it. */
  since: z
    .string()
    .transform((text) => new Date(/^\d+$/.test(text) ? Number(text) : text))
    .refine((date) => !Number.isNaN(date.getTime()), 'is not a time')
    .transform((date) => date.toISOString())
    .optional(),
  limit: z.coerce.number().int().min(1).max(LIST_MAX).default(100),
})

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
const Switch = z.object({ down: flag.optional(), empty: flag.optional() })

/** The mail service: the API that the resend SDK calls, and a page to read what was sent. */
export function createMailbox(settings: Settings): Part {
  const letters = new Letters(settings.stateDir)
  const sending = new Sending(settings.stateDir, letters)
  const routes = new Hono()
  addApi(routes, letters, sending)
  addPages(routes, letters, sending)
  routes.post('/control/mailbox', async (c) => {
    const isForm = c.req.header('content-type')?.startsWith('application/json') !== true
    const input = Switch.safeParse(
      isForm ? await c.req.parseBody() : await c.req.json().catch(() => undefined),
    )
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400)
    if (input.data.down !== undefined) sending.isDown = input.data.down
    if (input.data.empty) letters.reset()
    return isForm ? c.redirect('/mailbox', 303) : c.json({ down: sending.isDown, letters: letters.size })
  })
  return {
    routes,
    summary: () => `${counted(letters.size, 'letter')}${sending.isDown ? ', switched off' : ''}`,
    reset: () => {
      letters.reset()
      sending.reset()
    },
    close: () => sending.close(),
  }
}

function addApi(routes: Hono, letters: Letters, sending: Sending) {
  routes.use('/mailbox/emails/*', async (c, next) => {
    const key = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (!key)
      return answer(c, failure(401, 'missing_api_key', 'Missing API key in the authorization header.'))
    if (key === 're_wrong') return answer(c, failure(403, 'invalid_api_key', 'API key is invalid.'))
    return next()
  })

  routes.post('/mailbox/emails', async (c) => {
    const email = EmailInput.safeParse(await c.req.json().catch(() => undefined))
    if (!email.success) return answer(c, failure(422, 'validation_error', z.prettifyError(email.error)))
    const key = c.req.header('idempotency-key') ?? null
    return answer(c, await sending.send([email.data], key, ([id]) => ({ id })))
  })

  routes.post('/mailbox/emails/batch', async (c) => {
    const emails = z
      .array(EmailInput)
      .min(1)
      .max(BATCH_MAX)
      .safeParse(await c.req.json().catch(() => undefined))
    if (!emails.success) return answer(c, failure(422, 'validation_error', z.prettifyError(emails.error)))
    const key = c.req.header('idempotency-key') ?? null
    return answer(c, await sending.send(emails.data, key, (ids) => ({ data: ids.map((id) => ({ id })) })))
  })

  routes.get('/mailbox/emails/:id', (c) => {
    const letter = letters.find(c.req.param('id'))
    if (!letter) return answer(c, failure(404, 'not_found', 'Email not found'))
    return c.json({
      object: 'email',
      id: letter.id,
      from: letter.from,
      to: letter.to,
      cc: letter.cc,
      bcc: letter.bcc,
      reply_to: letter.replyTo,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      tags: letter.tags,
      scheduled_at: letter.scheduledAt,
      created_at: letter.createdAt,
      last_event: letter.lastEvent,
    })
  })

  routes.post('/mailbox/emails/:id/cancel', (c) => {
    const letter = letters.find(c.req.param('id'))
    if (!letter) return answer(c, failure(404, 'not_found', 'Email not found'))
    if (letter.lastEvent !== 'scheduled')
      return answer(c, failure(422, 'validation_error', 'Email is not scheduled.'))
    letters.keep({ ...letter, lastEvent: 'canceled' })
    return c.json({ object: 'email', id: letter.id })
  })
}

function addPages(routes: Hono, letters: Letters, sending: Sending) {
  routes.get('/mailbox', (c) => {
    const to = c.req.query('to')?.toLowerCase()
    const shown = letters.list({ to }).slice(0, LIST_MAX)
    const addresses = letters.addresses()
    return c.html(mailboxPage({ letters: shown, addresses, to, total: letters.size, isDown: sending.isDown }))
  })

  routes.get('/mailbox/letters.json', (c) => {
    const query = Query.safeParse(c.req.query())
    if (!query.success) return c.json({ error: z.prettifyError(query.error) }, 400)
    return c.json({ letters: letters.list(query.data).slice(0, query.data.limit) })
  })

  routes.get('/mailbox/letters/:id', (c) => withLetter(c, letters, (letter) => c.html(letterPage(letter))))

  routes.get('/mailbox/letters/:id/html', (c) =>
    withLetter(c, letters, (letter) =>
      // The policy holds for the letter opened on its own too, outside the page's sandboxed frame.
      c.html(letterDocument(letter), 200, {
        'content-security-policy': "script-src 'none'; object-src 'none'; form-action 'none'",
      }),
    ),
  )

  routes.get('/mailbox/letters/:id/attachments/:index', (c) =>
    withLetter(c, letters, (letter) => {
      const attachment = letter.attachments[Number(c.req.param('index'))]
      if (!attachment) return c.text('There is no such attachment.', 404)
      return c.body(new Uint8Array(Buffer.from(attachment.content, 'base64')), 200, {
        'content-type': attachment.contentType,
        'content-disposition': `inline; filename="${attachment.filename.replace(/[^\w.-]/g, '_')}"`,
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
    }),
  )
}

function withLetter(c: Context, letters: Letters, show: (letter: Letter) => Response | Promise<Response>) {
  const letter = letters.find(c.req.param('id') ?? '')
  return letter ? show(letter) : c.text('There is no such letter; perhaps the mailbox was emptied.', 404)
}

function answer(c: Context, reply: Reply) {
  const headers: Record<string, string> = reply.status === 429 ? { 'retry-after': '1' } : {}
  return c.json(reply.body, reply.status, headers)
}
