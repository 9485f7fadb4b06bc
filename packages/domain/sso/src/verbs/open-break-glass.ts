import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type IdentityKeys, signInWithCode } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate } from '../access.ts'
import { breakGlassHours, OpenBreakGlassInput, type OpenedBreakGlass } from '../contracts.ts'
import { breakGlassRefused } from '../errors.ts'
import { breakGlassOpened } from '../events.ts'
import { findShutCompany } from '../steps/find-shut-company.ts'
import { insertBreakGlass } from '../store/break-glass.ts'

/**
 * An owner comes in past the company's own sign-in, by the code that followed the password, while that is still out of
 * order. Every administrator who looks after it is told. The caller begins the session, which ends by itself.
 */
export async function openBreakGlass(
  ctx: Ctx,
  raw: OpenBreakGlassInput,
  keys: IdentityKeys,
): Promise<OpenedBreakGlass> {
  mustBeAtGate(ctx)
  const input = OpenBreakGlassInput.parse(raw)
  const code = { ...input, purpose: 'break_glass' } as const
  const { personId } = await signInWithCode(ctx, code, keys, { ssoRequiredFor: async () => false })
  const shut = await findShutCompany(ctx, personId)
  if (!shut) throw breakGlassRefused()
  const { companyId, connectionId } = shut
  await inTransaction(inScope(ctx, { role: 'gate', companyId }), async (ctx) => {
    const id = ctx.ids.next<'break_glass'>()
    const openedAt = ctx.clock.now()
    const endsAt = openedAt.add({ hours: breakGlassHours })
    await insertBreakGlass(ctx, { id, connectionId, personId, openedAt, endsAt })
    await recordAudit(ctx, 'break_glass.opened', { kind: 'break_glass', id })
    await publish(ctx, breakGlassOpened(companyId, connectionId, endsAt.toString()))
  })
  return { personId, companyId }
}
