import { recordAudit } from '@kara/audit'
import { hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf, professionalOf } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import * as store from '../store/calendar-link.ts'

/**
 * Makes the secret address under which other programs read the professional's calendar, or a new one in its
 * place: the one before leads nowhere at once. It is shown this one time and kept as a hash.
 *
 * @returns the secret part of the address.
 */
export async function makeCalendarLink(ctx: Ctx): Promise<string> {
  mayActAsProfessional(ctx)
  const token = newToken()
  await inTransaction(ctx, async (ctx) => {
    await store.saveLink(ctx, personOf(ctx), hashToken(token))
    await recordAudit(ctx, 'calendar_link.made', { kind: 'professional', id: professionalOf(ctx) })
  })
  return token
}

/** Takes the secret address away. False: there was none. */
export async function endCalendarLink(ctx: Ctx): Promise<boolean> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (!(await store.deleteLink(ctx))) return false
    await recordAudit(ctx, 'calendar_link.ended', { kind: 'professional', id: professionalOf(ctx) })
    return true
  })
}
