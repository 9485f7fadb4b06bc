import { newToken } from '@kara/crypto'
import { type CompanyId, type Ctx, inScope, isCodedError } from '@kara/kernel'
import { startSignInAttempt } from '@kara/sso'
import { redirect } from '@remix-run/node'
import { everywherePaths } from '../frame/everywhere-paths.ts'
import type { PageArgs, Visit } from './visit.server.ts'

/** Longer than an attempt may take, so that a late return is told apart from a lost cookie. */
const attemptCookieSeconds = 45 * 60

export interface CompanySignIn {
  readonly companyId: CompanyId
  readonly connectionId: string
  /** A test signs nobody in; only an administrator's context may begin one. */
  readonly purpose?: 'sign_in' | 'test'
  /** The path on this host to come back to. */
  readonly returnPath: string
  /** The address that the person wrote, where they wrote one. */
  readonly typedEmail?: string
  /** Whoever is signed in over there shows once more who they are. */
  readonly asksAgain?: boolean
}

/**
 * Sends the browser to its company's identity provider. It comes back to `/sso/complete` on this same host;
 * an attempt that cannot begin ends on the page that explains it.
 */
export async function goToCompanySignIn(args: PageArgs, ctx: Ctx, wish: CompanySignIn): Promise<Response> {
  const { visit } = args.context
  const { companyId, ...attempt } = wish
  const gate = inScope(ctx, { role: 'gate', companyId })
  const input = { ...attempt, host: visit.host.name, browserToken: ensureAttemptToken(visit) }
  try {
    const { redirectUrl } = await startSignInAttempt(gate, input, visit.platform.sso)
    return redirect(redirectUrl)
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    return redirect(trouble)
  }
}

/** The secret that ties a sign-in through a company to the browser in which it began. */
export function attemptToken(visit: Visit): string {
  return visit.cookies.get('attempt') ?? ''
}

/** Where the refusal of an attempt is explained, when the error is one. */
export function troubleOf(error: unknown): string | null {
  const reference = isCodedError(error) && error.code.startsWith('sso.') && error.details.values?.reference
  return reference ? everywherePaths.trouble(String(reference)) : null
}

/** The same; given to a browser that has none. */
export function ensureAttemptToken(visit: Visit): string {
  const token = visit.cookies.get('attempt') ?? newToken()
  visit.cookies.set('attempt', token, { maxAgeSeconds: attemptCookieSeconds })
  return token
}
