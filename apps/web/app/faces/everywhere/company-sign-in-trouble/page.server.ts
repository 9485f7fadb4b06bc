import { type CompanyId, inScope } from '@kara/kernel'
import { findOwnAttempt } from '@kara/sso'
import { explain, productOf } from '@kara/sso/contracts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findOwnRoles } from '../../../http/account.server.ts'
import { allowGate } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** What became of an attempt to sign in through a company, for the person who tried. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await allowGate(args)
  const reference = (new URL(args.request.url).searchParams.get('reference') ?? '').slice(0, 80)
  const [companyId, { locale }] = await Promise.all([companyOfVisit(args), readerOf(args)])
  const attempt =
    companyId && reference
      ? await findOwnAttempt(inScope(ctx, { role: 'gate', companyId }), { reference })
      : null
  if (!attempt?.refusal) return { reference, says: null, mayRetry: true, mustAct: [], returnPath: '/' }
  const { mayRetry, mustAct, says } = explain(locale, attempt.refusal.reason, {
    company: attempt.companyName,
    product: productOf(attempt.application.idpEntityId),
  })
  return {
    reference: attempt.reference,
    says,
    mayRetry,
    mustAct: [...mustAct],
    returnPath: attempt.returnPath,
  }
}

// At the app a company's own administrator tests its sign-in.
async function companyOfVisit(args: PageArgs): Promise<CompanyId | null> {
  const { host } = args.context.visit
  if (host.kind === 'hub') return host.hub.companyId
  return (await findOwnRoles(args)).seats[0]?.companyId ?? null
}
