import { readId } from '@kara/kernel'
import { listDirectoryHealth } from '@kara/sso'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { companyNames } from '../company-names.server.ts'

/** The directories of one company, or of all. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const asked = new URL(args.request.url).searchParams.get('company')
  const companyId = asked === null ? null : readId<'company'>(asked)
  const [directories, names] = await Promise.all([
    listDirectoryHealth(ctx, companyId ?? undefined),
    companyNames(ctx),
  ])
  return { directories, names, companyId }
}
