import { type Ctx, inScope } from '@kara/kernel'
import { findCompanyOfOwnAttempt, findOwnAttempt } from '@kara/sso'
import { limits, type OwnAttempt } from '@kara/sso/contracts'
import { everywherePaths } from '../frame/everywhere-paths.ts'
import { attemptToken } from '../http/company-sign-in.server.ts'
import type { PageArgs } from '../http/visit.server.ts'

/** The way through a company that this browser went, of whichever company that is. */
export async function findAttemptOfBrowser(args: PageArgs, ctx: Ctx, reference: string) {
  const browserToken = attemptToken(args.context.visit)
  if (!reference || !browserToken) return null
  const companyId = await findCompanyOfOwnAttempt(ctx, { reference, browserToken })
  if (!companyId) return null
  const gate = inScope(ctx, { role: 'gate', companyId })
  const attempt = await findOwnAttempt(gate, { reference })
  return attempt && { gate, companyId, attempt }
}

/**
 * The domain whose company has just said in this browser who somebody is, but may not open by itself the account that
 * has their address: an administrator's, or a professional's. There the password is taken although the company requires
 * its sign-in, because it shows what the sign-in cannot; without it they would never come in again.
 */
export async function findDomainToProve(args: PageArgs, ctx: Ctx, path: string): Promise<string | null> {
  const asked = new URL(path, 'http://here.invalid')
  if (asked.pathname !== everywherePaths.trouble()) return null
  const reference = (asked.searchParams.get('reference') ?? '').slice(0, 80)
  const own = await findAttemptOfBrowser(args, ctx, reference)
  if (!own || !isConflict(own.attempt)) return null
  const ageMs = ctx.clock.now().epochMilliseconds - Date.parse(own.attempt.startedAt)
  return ageMs <= limits.attemptMinutes * 60_000 ? (own.attempt.received?.split('@').at(-1) ?? null) : null
}

const isConflict = ({ isTest, refusal }: OwnAttempt) => !isTest && refusal?.reason === 'link_conflict'
