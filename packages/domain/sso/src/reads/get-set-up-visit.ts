import { getCompany } from '@kara/companies'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { SetUpTokenInput, type SetUpVisit } from '../contracts.ts'
import { setUpLinkMissing, setUpLinkOver } from '../errors.ts'
import { setUpLinkState } from '../rules/set-up-links.ts'
import * as store from '../store/set-up-links.ts'

/** Whose set-up the holder of a link does; asked at every step, so that a link that ends stops them at once. */
export async function getSetUpVisit(ctx: Ctx, raw: SetUpTokenInput): Promise<SetUpVisit> {
  mustBeAtGate(ctx)
  const tokenHash = hashToken(SetUpTokenInput.parse(raw).token)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfLink(ctx, tokenHash))
  if (!companyId) throw setUpLinkMissing()
  return inTransaction(inScope(ctx, { role: 'gate', companyId }), async (ctx) => {
    const link = await store.findLinkByHash(ctx, tokenHash)
    if (!link) throw setUpLinkMissing()
    const state = setUpLinkState(link, ctx.clock.now())
    if (state !== 'works') throw setUpLinkOver(state)
    const { name: companyName } = await getCompany(ctx)
    return { linkId: link.id, companyId, companyName, expiresAt: link.expiresAt.toString() }
  })
}
