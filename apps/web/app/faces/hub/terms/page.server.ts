import { findCurrentTerms } from '@kara/identity'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireHub } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = await requireHub(args)
  const { locale } = await readerOf(args)
  return { terms: await findCurrentTerms(ctx, 'client', locale) }
}
