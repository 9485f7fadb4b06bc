import { getCompany } from '@kara/companies'
import { listAcceptedTerms } from '@kara/identity'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { gateCtx } from '../../../http/ctx.server.ts'
import { requirePerson } from '../../../http/guards.server.ts'

/** What the person agreed to, newest first, with the text as it was and where they read it. */
export async function loader(args: LoaderFunctionArgs) {
  const accepted = await listAcceptedTerms(await requirePerson(args))
  const companyIds = [...new Set(accepted.flatMap(({ companyId }) => companyId ?? []))]
  // A former employer is no workplace any more, and still the place where they were accepted.
  const companies = await Promise.all(companyIds.map((companyId) => getCompany(gateCtx(args, { companyId }))))
  const nameOf = new Map<string, string>(companies.map(({ id, name }) => [id, name]))
  return {
    accepted: accepted.map(({ terms, companyId, acceptedAt }) => ({
      ...{ terms, acceptedAt },
      at: companyId ? (nameOf.get(companyId) ?? null) : null,
    })),
  }
}
