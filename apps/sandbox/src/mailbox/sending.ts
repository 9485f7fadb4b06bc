import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'
import { type Letter, type Letters, recipients } from './letters.ts'

const RECIPIENTS_MAX = 50
const IDEMPOTENCY_LIFE_MS = 24 * 60 * 60 * 1000
/** Past this many, keys older than a day are looked for and dropped. */
const KEYS_MAX = 5_000
const SLOW_MS = 3_000

const Address = z
  .string()
  .trim()
  .max(320)
  .regex(/^(?:[^<>@\s]+@[^<>@\s]+|[^<>]*<[^<>@\s]+@[^<>@\s]+>)$/, 'is not an e-mail address')
const Addresses = z.union([Address.transform((one) => [one]), z.array(Address).max(RECIPIENTS_MAX)])

export const EmailInput = z
  .object({
    from: Address,
    to: Addresses,
    cc: Addresses.nullish(),
    bcc: Addresses.nullish(),
    reply_to: Addresses.nullish(),
    subject: z.string().min(1).max(2_000),
    html: z.string().nullish(),
    text: z.string().nullish(),
    headers: z.record(z.string(), z.string()).nullish(),
    tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
    scheduled_at: z.string().nullish(),
    attachments: z
      .array(
        z.object({
          filename: z.string().nullish(),
          content: z.string().nullish(),
          path: z.string().nullish(),
          content_type: z.string().nullish(),
          content_id: z.string().nullish(),
        }),
      )
      .nullish(),
  })
  .refine((email) => email.html || email.text, { error: 'Missing `html` or `text` field.' })
  .refine((email) => (email.attachments ?? []).every((attachment) => attachment.content), {
    error: 'The sandbox takes attachments by content, not by path.',
  })
export type EmailInput = z.infer<typeof EmailInput>

/** An answer in the words of the real service, with its status. */
export interface Reply {
  status: 200 | 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503
  body: object
}

export function failure(status: Reply['status'], name: string, message: string): Reply {
  return { status, body: { statusCode: status, name, message } }
}

const Kept = z.record(
  z.string(),
  z.object({ fingerprint: z.string(), at: z.number(), ids: z.array(z.string()) }),
)

/** Takes letters as the real service does: once per idempotency key, and with trouble for special recipients. */
export class Sending {
  readonly #letters: Letters
  readonly #keys: StateFile<z.infer<typeof Kept>>
  readonly #underway = new Set<string>()
  readonly #failedOnce = new Set<string>()
  isDown = false

  constructor(stateDir: string, letters: Letters) {
    this.#letters = letters
    this.#keys = new StateFile(join(stateDir, 'idempotency.json'), Kept, () => ({}))
  }

  async send(emails: EmailInput[], key: string | null, shape: (ids: string[]) => object): Promise<Reply> {
    if (this.isDown) return failure(503, 'application_error', 'The mailbox is switched off.')
    if (key === null) return this.#take(emails, null, shape)
    if (key.length < 1 || key.length > 256) {
      return failure(
        400,
        'invalid_idempotency_key',
        'The idempotency key must be between 1 and 256 characters.',
      )
    }
    const fingerprint = createHash('sha256').update(JSON.stringify(emails)).digest('hex')
    const kept = this.#keys.value[key]
    if (kept && Date.now() - kept.at < IDEMPOTENCY_LIFE_MS) {
      if (kept.fingerprint === fingerprint) return { status: 200, body: shape(kept.ids) }
      return failure(
        409,
        'invalid_idempotent_request',
        'This idempotency key was used with a different payload.',
      )
    }
    if (this.#underway.has(key)) {
      return failure(
        409,
        'concurrent_idempotent_requests',
        'The same idempotency key is being used right now.',
      )
    }
    this.#underway.add(key)
    try {
      return await this.#take(emails, { key, fingerprint }, shape)
    } finally {
      this.#underway.delete(key)
    }
  }

  close() {
    this.#keys.flush()
  }

  reset() {
    this.#keys.reset()
    this.#failedOnce.clear()
    this.isDown = false
  }

  async #take(
    emails: EmailInput[],
    idempotency: { key: string; fingerprint: string } | null,
    shape: (ids: string[]) => object,
  ): Promise<Reply> {
    const special = emails.flatMap((email) =>
      recipients(asRecipients(email)).map((one) => one.split('@')[0] ?? ''),
    )
    const refusal = this.#refusal(special, idempotency?.key ?? JSON.stringify(emails))
    if (refusal) return refusal
    if (special.includes('slow')) await wait(SLOW_MS)
    const letters = emails.map((email) => toLetter(email, idempotency?.key ?? null))
    for (const letter of letters) this.#letters.keep(letter)
    const ids = letters.map((letter) => letter.id)
    if (idempotency) this.#remember(idempotency, ids)
    if (special.includes('lost-answer'))
      return this.#loseFirstAnswer(idempotency?.key ?? ids.join(), shape(ids))
    return { status: 200, body: shape(ids) }
  }

  #refusal(special: string[], attempt: string): Reply | undefined {
    if (special.includes('rate-limited')) {
      return failure(
        429,
        'rate_limit_exceeded',
        'Too many requests. You can only make 5 requests per second.',
      )
    }
    if (special.includes('unavailable')) return failure(500, 'internal_server_error', 'Something went wrong.')
    if (special.includes('invalid')) {
      return failure(422, 'validation_error', 'Invalid `to` field. The email address is not accepted.')
    }
    if (special.includes('flaky') && !this.#failedOnce.has(attempt)) {
      this.#failedOnce.add(attempt)
      return failure(503, 'application_error', 'This recipient fails once; the second try goes through.')
    }
    return undefined
  }

  /** The letter is in the box but the sender hears an error: the case that idempotency keys exist for. */
  #loseFirstAnswer(attempt: string, body: object): Reply {
    if (this.#failedOnce.has(attempt)) return { status: 200, body }
    this.#failedOnce.add(attempt)
    return failure(500, 'internal_server_error', 'The letter was taken, but this answer pretends it was not.')
  }

  #remember({ key, fingerprint }: { key: string; fingerprint: string }, ids: string[]) {
    const now = Date.now()
    const entries = Object.entries(this.#keys.value)
    if (entries.length > KEYS_MAX) {
      const live = entries.filter(([, kept]) => now - kept.at < IDEMPOTENCY_LIFE_MS)
      this.#keys.value = Object.fromEntries(live)
    }
    this.#keys.value[key] = { fingerprint, at: now, ids }
    this.#keys.saveSoon()
  }
}

function toLetter(email: EmailInput, idempotencyKey: string | null): Letter {
  return {
    id: randomUUID(),
    createdAt: new Date().toISOString(),
    from: email.from,
    to: email.to,
    cc: email.cc ?? [],
    bcc: email.bcc ?? [],
    replyTo: email.reply_to ?? [],
    subject: email.subject,
    html: email.html ?? null,
    text: email.text ?? null,
    headers: email.headers ?? {},
    tags: email.tags ?? [],
    attachments: (email.attachments ?? []).map((attachment, index) => ({
      filename: attachment.filename ?? `attachment-${index + 1}`,
      contentType: attachment.content_type ?? guessType(attachment.filename ?? ''),
      contentId: attachment.content_id ?? null,
      content: attachment.content ?? '',
    })),
    idempotencyKey,
    scheduledAt: email.scheduled_at ?? null,
    lastEvent: fate(email),
  }
}

function fate(email: EmailInput): Letter['lastEvent'] {
  const names = recipients(asRecipients(email)).map((address) => address.split('@')[0] ?? '')
  if (names.some((name) => /^bounced?$/.test(name))) return 'bounced'
  if (names.includes('complained')) return 'complained'
  return email.scheduled_at ? 'scheduled' : 'delivered'
}

function asRecipients(email: EmailInput) {
  return { to: email.to, cc: email.cc ?? [], bcc: email.bcc ?? [] }
}

const TYPES_BY_ENDING: Record<string, string> = {
  ics: 'text/calendar',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  txt: 'text/plain',
}

function guessType(filename: string): string {
  return TYPES_BY_ENDING[filename.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
