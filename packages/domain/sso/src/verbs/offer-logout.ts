import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { logoutLimits, OfferLogoutInput } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { logoutAddressesOf } from '../rules/logout/logout-addresses.ts'
import { planForgetting } from '../steps/keep-provider-session.ts'
import { findConnection } from '../store/connections.ts'
import * as store from '../store/logouts.ts'

/**
 * After somebody signed out here: whether they can sign out at their company's provider as well. What the provider
 * must be told passes from the sign-in, which is over, to the browser that was asked, for minutes.
 */
export async function offerLogout(
  ctx: Ctx,
  raw: OfferLogoutInput,
  sso: Pick<Sso, 'openSubject' | 'sealSubject'>,
): Promise<boolean> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const { signInId, host, browserToken } = OfferLogoutInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const session = await store.takeProviderSession(ctx, signInId)
    const connection = session && (await findConnection(ctx, session.connectionId))
    if (!session || !connection || !logoutAddressesOf(connection)) return false
    const id = ctx.ids.next<'sso_logout'>()
    const offeredAt = ctx.clock.now()
    const expiresAt = offeredAt.add({ minutes: logoutLimits.logoutMinutes })
    const { subjectSealed: sealed } = session
    await store.insertLogout(ctx, {
      companyId,
      id,
      connectionId: connection.id,
      host,
      browserHash: hashToken(browserToken),
      requestId: null,
      stateHash: null,
      subjectSealed: sealed && sso.sealSubject(id, sso.openSubject(signInId, sealed)),
      offeredAt,
      expiresAt,
      askedAt: null,
      answeredAt: null,
      isConfirmed: false,
    })
    await planForgetting(ctx, expiresAt)
    await recordAudit(ctx, 'sso_logout.offered', { kind: 'sso_logout', id })
    return true
  })
}
