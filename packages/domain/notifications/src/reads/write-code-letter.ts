import { renderAccountExists, renderVerificationCode } from '@kara/emails'
import { findHubHost } from '@kara/hubs'
import { type EmailCodeRequested, openCodeLetter } from '@kara/identity'
import type { Ctx } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'

/** The letter to an address that is being proven: its code, or that it has an account already. */
export async function writeCodeLetter(
  ctx: Ctx,
  desk: Desk,
  requested: EmailCodeRequested,
  writtenAt: Temporal.Instant,
): Promise<Draft> {
  mayNotify(ctx)
  const { personId, companyId, locale } = requested
  const expiresAt = Temporal.Instant.from(requested.expiresAt)
  if (Temporal.Instant.compare(ctx.clock.now(), expiresAt) >= 0) return { skip: 'expired' }
  const { email, displayName, code } = openCodeLetter(desk.identityKeys, requested)
  const to = { personId, email }
  if (code === null) {
    const hubHost = companyId ? await findHubHost(ctx) : null
    const signInUrl = desk.links.signIn(hubHost)
    const recipientName = greetingName(displayName)
    return { to, letter: await renderAccountExists({ recipientName, signInUrl }, locale) }
  }
  const expiresInMinutes = Math.max(1, Math.round(expiresAt.since(writtenAt).total('minutes')))
  const half = code.length / 2
  const spaced = `${code.slice(0, half)} ${code.slice(half)}`
  return { to, letter: await renderVerificationCode({ code: spaced, expiresInMinutes }, locale) }
}
