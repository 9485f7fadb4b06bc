import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { type ConnectionId, companyOf, type PersonId } from '@kara/kernel'
import { aboutPerson } from '../access.ts'
import * as store from '../store/persons.ts'

/** From now on this subject of the company's sign-in opens this account. */
export async function linkTo(
  ctx: TxCtx,
  identity: { readonly connectionId: ConnectionId; readonly subject: string },
  personId: PersonId,
): Promise<void> {
  const { connectionId, subject } = identity
  await store.insertLink(ctx, { connectionId, subject, companyId: companyOf(ctx), personId })
  await recordAudit(aboutPerson(ctx, personId), 'identity.linked', {
    kind: 'sso_connection',
    id: connectionId,
  })
}
