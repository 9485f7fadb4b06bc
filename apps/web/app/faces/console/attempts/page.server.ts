import { normaliseDomain } from '@kara/companies'
import { readId } from '@kara/kernel'
import { listAttempts } from '@kara/sso'
import { attemptOutcomes } from '@kara/sso/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { companyNames } from '../company-names.server.ts'

/** As long as a name in the DNS may be. */
const domainCharsMax = 253

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const search = new URL(args.request.url).searchParams
  const company = readId<'company'>(search.get('company')) ?? undefined
  const outcome = attemptOutcomes.find((known) => known === search.get('outcome'))
  const domain = readDomain(search.get('domain'))
  const before = readInstant(search.get('before'))
  const [{ attempts, next }, names] = await Promise.all([
    listAttempts(ctx, { companyId: company, emailDomain: domain, outcome, before }),
    companyNames(ctx),
  ])
  return { attempts, next, names, filter: { company, domain, outcome }, isContinued: before !== undefined }
}

// What is no domain at all filters too: a list that ignored it would look like an answer.
function readDomain(text: string | null): string | undefined {
  const typed = text?.split('@').at(-1)?.trim().slice(0, domainCharsMax)
  return typed ? (normaliseDomain(typed) ?? typed) : undefined
}

function readInstant(text: string | null): string | undefined {
  return text && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? text : undefined
}
