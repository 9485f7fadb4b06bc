import { findBalance } from '@kara/credits'
import { findNewestSlotHold } from '@kara/scheduling'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findOwnEmployment } from '../../care/employment.server.ts'
import { findAccount } from '../../http/account.server.ts'
import { personCtx } from '../../http/ctx.server.ts'
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
  const isEmployee = account !== null && employment === 'active'
  const balance = isEmployee ? await findBalance(personCtx(args, { personId: account.personId })) : null
  const hold = browserHash(args.context.visit) ? await findNewestSlotHold(ctx) : null
  return {
    name: hub.name,
    logo: hub.logo,
    country: hub.country,
    welcome: hub.welcome[locale] ?? hub.welcome[hub.locale] ?? '',
    displayName: account?.displayName ?? null,
    availableHalves: balance?.availableHalves ?? null,
    heldUntil: hold?.state === 'live' ? hold.expiresAt : null,
    now: ctx.clock.now().toString(),
  }
}
