import { findBalance } from '@kara/credits'
import { findNewestSlotHold } from '@kara/scheduling'
import { findUnfinishedAttempt } from '@kara/sso'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findOwnEmployment } from '../../care/employment.server.ts'
import { findAccount } from '../../http/account.server.ts'
import { attemptToken } from '../../http/company-sign-in.server.ts'
import { gateCtx, personCtx } from '../../http/ctx.server.ts'
import { requireHub } from '../../http/guards.server.ts'
import { readerOf } from '../../http/language.server.ts'
import { browserHash } from '../../http/session.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, hub } = await requireHub(args)
  const [{ locale }, account, employment] = await Promise.all([
    readerOf(args),
    findAccount(args),
    findOwnEmployment(args),
  ])
  const isEmployee = account !== null && !account.isLocked && employment === 'active'
  const balance = isEmployee ? await findBalance(personCtx(args, { personId: account.personId })) : null
  const hold = browserHash(args.context.visit) ? await findNewestSlotHold(ctx) : null
  const unfinished = account === null ? await hasUnfinishedSignIn(args) : false
  return {
    name: hub.name,
    logo: hub.logo,
    country: hub.country,
    welcome: hub.welcome[locale] ?? hub.welcome[hub.locale] ?? '',
    displayName: account?.displayName ?? null,
    availableHalves: balance?.availableHalves ?? null,
    heldUntil: hold?.state === 'live' ? hold.expiresAt : null,
    hasUnfinishedSignIn: unfinished,
    now: ctx.clock.now().toString(),
  }
}

// Whoever comes back from the company's sign-in without an answer saw a page that we did not.
async function hasUnfinishedSignIn(args: LoaderFunctionArgs): Promise<boolean> {
  const { host } = args.context.visit
  const browserToken = attemptToken(args.context.visit)
  if (host.kind !== 'hub' || !browserToken) return false
  const gate = gateCtx(args, { companyId: host.hub.companyId })
  return (await findUnfinishedAttempt(gate, { browserToken })) !== null
}
