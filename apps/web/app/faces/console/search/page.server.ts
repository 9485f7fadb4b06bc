import { normaliseDomain, searchCompanies } from '@kara/companies'
import { getRecoveryForSupport } from '@kara/factors'
import { findInvoiceByNumber } from '@kara/invoices'
import { type Ctx, isCodedError } from '@kara/kernel'
import { getAttemptByReference, listAttempts, listOpenHelpRequests, type SsoKeys } from '@kara/sso'
import type { AttemptSummary } from '@kara/sso/contracts'
import { getErrorReport } from '@kara/support'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireStaff } from '../../../http/guards.server.ts'
import { companyNames } from '../company-names.server.ts'
import { consolePaths } from '../paths.ts'

/** Refused attempts shown before anything is asked. */
const recentMax = 10

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireStaff(args)
  const text = new URL(args.request.url).searchParams.get('q')?.trim().slice(0, 200) ?? ''
  const now = ctx.clock.now().toString()
  const { keys } = args.context.visit.platform
  if (!text) {
    const [{ attempts }, names, waiting] = await Promise.all([
      listAttempts(ctx, { outcome: 'refused' }),
      companyNames(ctx),
      listOpenHelpRequests(ctx, keys.sso),
    ])
    return { ...empty, text, recent: attempts.slice(0, recentMax), names, waiting, now }
  }
  const target = await findByReference(ctx, text, keys.sso)
  if (target) throw redirect(target)
  const domain = normaliseDomain(text.replace(/^@/, ''))
  const [companies, ofDomain, names] = await Promise.all([
    searchCompanies(ctx, domain ?? text),
    domain ? listAttempts(ctx, { emailDomain: domain }) : null,
    companyNames(ctx),
  ])
  return {
    ...empty,
    text,
    companies,
    domain,
    ofDomain: ofDomain?.attempts.slice(0, recentMax) ?? [],
    names,
    now,
  }
}

const empty = {
  companies: [] as Awaited<ReturnType<typeof searchCompanies>>,
  /** The domain that was asked for, and the latest attempts of addresses there. */
  domain: null as string | null,
  ofDomain: [] as AttemptSummary[],
  recent: [] as AttemptSummary[],
  waiting: [] as Awaited<ReturnType<typeof listOpenHelpRequests>>,
}

// A reference code names one thing, so it is opened at once.
async function findByReference(ctx: Ctx, reference: string, keys: SsoKeys): Promise<string | null> {
  const [attempt, report, recovery] = await Promise.all([
    getAttemptByReference(ctx, { reference: reference.slice(0, 80) }, keys).catch(missing),
    getErrorReport(ctx, { reference: reference.slice(0, 40) }).catch(missing),
    getRecoveryForSupport(ctx, { reference: reference.slice(0, 40) }).catch(missing),
  ])
  if (attempt) return consolePaths.attempt(attempt.reference)
  if (recovery) return consolePaths.recovery(recovery.reference)
  if (report) return consolePaths.errorReport(report.reference)
  return findMoney(ctx, reference)
}

/** The number of an invoice or a credit note to it, or what stands behind our name on a client's bank statement. */
async function findMoney(ctx: Ctx, written: string): Promise<string | null> {
  if (/^kara\s*\*/i.test(written)) return consolePaths.billOf(written.slice(0, 40))
  const invoiceId = /^kc?-\d/i.test(written) ? await findInvoiceByNumber(ctx, written.slice(0, 20)) : null
  return invoiceId && consolePaths.invoice(invoiceId)
}

function missing(error: unknown): null {
  if (isCodedError(error) && error.kind === 'not_found') return null
  throw error
}
