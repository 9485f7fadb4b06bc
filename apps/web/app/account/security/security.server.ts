import { findElectronicId, findNameReview, findRecovery, listPasskeys } from '@kara/factors'
import { getPerson, listSessions } from '@kara/identity'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { gateCtx } from '../../http/ctx.server.ts'
import { requireAccount } from '../../http/guards.server.ts'
import { loadAddresses } from './addresses.server.ts'
import { loadCompanySignIns } from './company-sign-ins.server.ts'
import { loadPassword } from './password.server.ts'

/** What protects the account, where it is open, and its addresses: the same in every face that shows it. */
export async function loadSecurity(args: LoaderFunctionArgs) {
  const { personId, sessionId } = await requireAccount(args)
  const ctx = gateCtx(args, { personId })
  const { keys } = args.context.visit.platform
  const [person, sessions, passkeys, electronicId, nameReview, recovery, companySignIns] = await Promise.all([
    getPerson(ctx),
    listSessions(ctx),
    listPasskeys(ctx),
    findElectronicId(ctx, keys.factors),
    findNameReview(ctx),
    findRecovery(ctx),
    loadCompanySignIns(args, personId),
  ])
  return {
    isProtected: person.isProtected,
    password: await loadPassword(ctx, person),
    passkeys,
    recoveryWaitsUntil: recovery?.waitsUntil ?? null,
    electronicId: electronicId && { ...electronicId, isCompared: nameReview !== null },
    companySignIns,
    emails: await loadAddresses(args, person),
    sessions: sessions.map((session) => ({
      id: session.sessionId,
      device: session.device,
      host: session.host.replace(/:\d+$/, ''),
      method: session.method,
      createdAt: session.createdAt,
      isHere: session.sessionId === sessionId,
      isShut: person.isProtected && session.confirmedAt === null,
    })),
  }
}

export type Security = Awaited<ReturnType<typeof loadSecurity>>
