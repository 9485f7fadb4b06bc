import { readId } from '@kara/kernel'
import { listAttempts } from '@kara/sso'
import { attemptOutcomes } from '@kara/sso/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { companyNames } from '../company-names.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const search = new URL(args.request.url).searchParams
  const company = readId<'company'>(search.get('company')) ?? undefined
  const outcome = attemptOutcomes.find((known) => known === search.get('outcome'))
  const before = readInstant(search.get('before'))
  const [{ attempts, next }, names] = await Promise.all([
    listAttempts(ctx, { companyId: company, outcome, before }),
    companyNames(ctx),
  ])
  return { attempts, next, names, filter: { company, outcome }, isContinued: before !== undefined }
}

function readInstant(text: string | null): string | undefined {
  return text && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? text : undefined
}
