import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type ReceivedLogout, ReceiveLogoutInput } from '../contracts.ts'
import { connectionMissing } from '../errors.ts'
import { inspectArrivedLogout } from '../gateway/inspect-arrived-logout.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { partCertificates } from '../rules/held-certificates.ts'
import type { Refusal } from '../rules/refusal.ts'
import { logoutUrlOf } from '../rules/service-metadata.ts'
import { endForProvider } from '../steps/end-for-provider.ts'
import { refuseLogout } from '../steps/refuse-logout.ts'
import { takeLogoutAnswer } from '../steps/take-logout-answer.ts'
import { findCompanyOfConnection, findConnection } from '../store/connections.ts'

/**
 * Takes what a SAML provider's browser brings about signing out: the answer to our question, or the provider's own.
 * Everything is held against the connection at whose address it arrived before anything ends. A message that does not
 * hold changes nothing.
 */
export async function receiveLogout(ctx: Ctx, raw: ReceiveLogoutInput, sso: Sso): Promise<ReceivedLogout> {
  mustBeAtGate(ctx)
  const input = ReceiveLogoutInput.parse(raw)
  const connectionId = input.connectionId as ConnectionId
  const companyId = await inTransaction(ctx, (ctx) => findCompanyOfConnection(ctx, connectionId))
  if (!companyId) throw connectionMissing()
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const connection = await inTransaction(atGate, (ctx) => findConnection(ctx, connectionId))
  if (connection?.protocol !== 'saml') throw connectionMissing()
  const expected = {
    idpEntityId: connection.idpEntityId,
    logoutUrl: logoutUrlOf(sso.origin, connectionId),
    certificates: partCertificates(connection, sso.worldClock.now()).counting,
  }
  const { posted, query } = input
  const inspection = await inspectArrivedLogout({ posted, query }, expected, sso)
  const refuse = (refusal: Refusal) =>
    refuseLogout(
      atGate,
      posted
        ? { connectionId, way: 'form', text: `${new URLSearchParams({ [posted.field]: posted.message })}` }
        : { connectionId, way: 'address', text: query },
      refusal,
      sso,
    )
  if (inspection.kind === 'refused') return refuse(inspection.refusal)
  if (inspection.kind === 'request') return endForProvider(atGate, connection, inspection, sso)
  const taken = await takeLogoutAnswer(atGate, connectionId, inspection)
  return taken.outcome === 'refused' ? refuse(taken.refusal) : taken
}
