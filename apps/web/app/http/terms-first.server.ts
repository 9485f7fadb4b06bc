import { listTermsToAccept } from '@kara/identity'
import type { Audience } from '@kara/identity/contracts'
import type { CompanyId, PersonId } from '@kara/kernel'
import { redirect } from '@remix-run/node'
import { newTermsPath } from '../account/onward.ts'
import { gateCtx } from './ctx.server.ts'
import { readerOf } from './language.server.ts'
import { pathAsked } from './return-path.ts'
import { once, type PageArgs } from './visit.server.ts'

/**
 * Who acts for a company or as a professional reads terms that matter before the next page opens. A form of a page
 * that was open already is still taken: what was typed is not lost, and the page after it asks.
 */
export async function termsFirst(
  args: PageArgs,
  personId: PersonId,
  audience: Audience,
  companyId?: CompanyId,
): Promise<void> {
  const { request, context } = args
  if (request.method !== 'GET') return
  const isAsked = await once(context.visit, `terms.${audience}`, async () => {
    const { locale } = await readerOf(args)
    const ctx = gateCtx(args, { personId })
    return (await listTermsToAccept(ctx, { audiences: [audience], locale })).length > 0
  })
  if (isAsked) throw redirect(newTermsPath(audience, { to: pathAsked(request), companyId }))
}
