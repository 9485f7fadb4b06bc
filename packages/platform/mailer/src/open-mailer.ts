import type { Secret } from '@kara/kernel'
import { type ErrorResponse, Resend } from 'resend'
import { type Letter, type Mailer, MailNotTaken, type SendOutcome } from './letter.ts'

const timeoutMsDefault = 10_000

/** Failures that lie in the letter itself. Everything else may pass: an outage, a limit, a wrong key. */
const refusals = new Set([
  'validation_error',
  'missing_required_field',
  'invalid_parameter',
  'invalid_attachment',
])

export interface MailerOptions {
  readonly apiKey: Secret
  /** Where the provider's interface is; its own when not said. */
  readonly baseUrl?: string
  /** `Kara Hubs <hello@kara.example>` */
  readonly from: string
  readonly timeoutMs?: number
}

/** Opens the only way by which letters leave the building. Nothing is connected before the first one. */
export function openMailer({ apiKey, baseUrl, from, timeoutMs = timeoutMsDefault }: MailerOptions): Mailer {
  const resend = new Resend(apiKey.reveal(), { baseUrl })
  return {
    async send(letter) {
      const { idempotencyKey, attachments = [], headers, ...content } = letter
      const { data, error } = await resend.emails.send(
        { ...content, from, headers: { ...headers }, attachments: attachments.map(asAttachment) },
        { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
      )
      return data ? { kind: 'sent', providerId: data.id } : outcomeOf(error)
    },
  }
}

function asAttachment({ filename, content, contentType }: NonNullable<Letter['attachments']>[number]) {
  return { filename, content: Buffer.from(content), contentType }
}

function outcomeOf({ name, statusCode }: ErrorResponse): SendOutcome {
  // The key belongs to a letter that was taken; written anew it may differ in a word, and goes no second time.
  if (name === 'invalid_idempotent_request') return { kind: 'sent', providerId: null }
  if (refusals.has(name) && statusCode !== null) return { kind: 'refused', reason: name }
  throw new MailNotTaken(`The mail provider did not take the letter: ${name} (${statusCode ?? 'no answer'}).`)
}
