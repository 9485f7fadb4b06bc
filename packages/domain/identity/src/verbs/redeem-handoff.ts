import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { aboutPerson, mustBeAtGate } from '../access.ts'
import { RedeemHandoffInput, type StartedSession } from '../contracts.ts'
import { handoffInvalid } from '../errors.ts'
import { consumeHandoff } from '../store/sessions.ts'
import { openSession } from './start-session.ts'

/** Begins the carried session on the host the code was made for. A code opens once. */
export async function redeemHandoff(
  ctx: Ctx,
  raw: RedeemHandoffInput,
): Promise<StartedSession & { readonly returnPath: string }> {
  mustBeAtGate(ctx)
  const { code, host, browserHash, device, deviceToken, replaces } = RedeemHandoffInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const wanted = { codeHash: hashToken(code), host, browserHash: browserHash ?? '' }
    const handoff = await consumeHandoff(ctx, wanted)
    if (!handoff) throw handoffInvalid()
    const { personId, method, companyId, authAt, confirmedAt, factorAt, signInId, returnPath } = handoff
    const started = await openSession(ctx, {
      personId,
      host,
      method,
      companyId,
      device,
      deviceToken,
      replaces,
      signInId,
      authAt,
      confirmedAt,
      factorAt,
      isCarried: true,
      life: { idleSeconds: handoff.idleSeconds, endsAt: handoff.endsAt },
    })
    await recordAudit(aboutPerson(ctx, personId), 'handoff.redeemed', { kind: 'person', id: personId })
    return { ...started, returnPath }
  })
}
