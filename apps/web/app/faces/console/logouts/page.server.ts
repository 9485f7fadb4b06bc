import { listRefusedLogouts } from '@kara/sso'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { companyNames } from '../company-names.server.ts'

/** What providers said about signing out in vain. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const [refused, names] = await Promise.all([listRefusedLogouts(ctx), companyNames(ctx)])
  return { refused, names }
}
