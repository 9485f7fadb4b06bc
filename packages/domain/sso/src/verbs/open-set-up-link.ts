import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import type { SetUpTokenInput, SetUpVisit } from '../contracts.ts'
import { getSetUpVisit } from '../reads/get-set-up-visit.ts'
import * as store from '../store/set-up-links.ts'

/** IT opens the link they were given; its maker sees that they did. A link that is over says why. */
export async function openSetUpLink(ctx: Ctx, raw: SetUpTokenInput): Promise<SetUpVisit> {
  mustBeAtGate(ctx)
  const visit = await getSetUpVisit(ctx, raw)
  const { companyId, linkId } = visit
  const asLink = inScope(ctx, { role: 'gate', companyId }, { kind: 'set_up_link', linkId, companyId })
  await inTransaction(asLink, async (ctx) => {
    await store.countOpening(ctx, linkId)
    await recordAudit(ctx, 'sso_set_up_link.opened', { kind: 'sso_set_up_link', id: linkId })
  })
  return visit
}
