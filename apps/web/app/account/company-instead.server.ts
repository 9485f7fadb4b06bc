import { findCompanyOfEmail } from '@kara/companies'
import { findHubHost } from '@kara/hubs'
import { type CodedError, inScope, isCodedError } from '@kara/kernel'
import { data } from '@remix-run/node'
import { visitorCtx } from '../http/ctx.server.ts'
import type { FormReply } from '../http/form.server.ts'
import { originOf } from '../http/host.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** Where somebody signs in whose company insists on its own sign-in. */
export interface CompanyInstead {
  readonly domain: string
  readonly email: string
  /** Present when the address belongs to another company than the one of this hub: its own hub's sign-in. */
  readonly hubUrl: string | null
  /** For owners, while the company's sign-in is out of order; at the app. */
  readonly ownerHref: string
}

/**
 * The refusal of a password with the way on beside it. It follows from the domain alone, so it says the same
 * for addresses that nobody has.
 */
export async function companyInstead(
  args: PageArgs,
  refuse: (error: CodedError) => FormReply,
  error: unknown,
  email: string,
): Promise<FormReply | null> {
  if (!isSsoRequired(error)) return null
  const domain = String(error.details.values?.domain ?? '')
  const hubUrl = await findOtherHub(args, email)
  const reply = refuse(error)
  return data(
    { ...reply.data, companyInstead: { domain, email, hubUrl, ownerHref: ownerSignInHref(args) } },
    reply.init ?? undefined,
  )
}

/** The way past a company's own sign-in, for its owners; at the app. */
export function ownerSignInHref(args: PageArgs): string {
  const { BASE_HOST, BASE_SCHEME } = args.context.visit.platform.config
  return `${originOf({ host: BASE_HOST, scheme: BASE_SCHEME }, 'app')}/sign-in/owner`
}

function isSsoRequired(error: unknown): error is CodedError {
  return isCodedError(error) && error.code === 'identity.sso_required'
}

/** The sign-in of the hub to which an address belongs, where that is another one than the hub that is open. */
export async function findOtherHub(args: PageArgs, email: string): Promise<string | null> {
  const { host, platform } = args.context.visit
  if (host.kind !== 'hub') return null
  const ctx = visitorCtx(args)
  const company = await findCompanyOfEmail(ctx, email)
  if (!company || company.companyId === host.hub.companyId) return null
  const hubHost = await findHubHost(inScope(ctx, { role: 'visitor', companyId: company.companyId }))
  const base = { host: platform.config.BASE_HOST, scheme: platform.config.BASE_SCHEME }
  return hubHost && `${originOf(base, { canonicalHost: hubHost })}/sign-in`
}
