import { findCurrentTerms } from '@kara/identity'
import { audiences } from '@kara/identity/contracts'
import { notFound } from '@kara/kernel'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowAnyone(args)
  const audience = audiences.find((one) => one === args.params.audience)
  const { locale } = await readerOf(args)
  const terms = audience ? await findCurrentTerms(ctx, audience, locale) : null
  if (!terms) throw notFound('web.no_page', 'There is no page at this address.')
  const { title, body, version, effectiveAt } = terms
  return { title, body, version, effectiveAt }
}
