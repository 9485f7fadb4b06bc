import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { getPerson, readSession } from '@kara/identity'
import type { Person, SessionFacts } from '@kara/identity/contracts'
import { type Ctx, invariant, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import { AskRecoveryInput, limits, type Recovery } from '../contracts.ts'
import { nothingToRecover, notSignedInHere, tooManyRecoveries } from '../errors.ts'
import { recoveryAsked } from '../events.ts'
import { toRecovery } from '../reads/find-recovery.ts'
import { newRecoveryReference, standingOf, waitHours } from '../rules/recovery.ts'
import { closeRecovery } from '../steps/close-recovery.ts'
import { countFactors } from '../store/passkeys.ts'
import * as store from '../store/recoveries.ts'

/**
 * Begins the way back for somebody who is signed in and has lost everything that protects the account. It
 * changes nothing by itself: every proven address is told, and time and support decide. Asked again it is
 * the one that is open.
 */
export async function askRecovery(ctx: Ctx, raw: AskRecoveryInput): Promise<Recovery> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const { words, ...asks } = AskRecoveryInput.parse(raw)
  const session = await readSession(ctx, asks)
  if (session?.personId !== personId) throw notSignedInHere()
  return inTransaction(ctx, async (ctx) => {
    const person = await getPerson(ctx)
    if (!person.isProtected) throw nothingToRecover()
    const open = await store.findOpenRecovery(ctx, personId)
    if (open && !(await endIfLapsed(ctx, open))) return toRecovery(ctx, open)
    const row = await insert(ctx, personId, { person, session, words })
    return toRecovery(ctx, row)
  })
}

// Nobody touched it for a month: it is stopped, and what comes now is another.
async function endIfLapsed(ctx: TxCtx, open: store.RecoveryRow): Promise<boolean> {
  if (standingOf({ ...open, approvals: 0 }, ctx.clock.now()) !== 'over') return false
  return closeRecovery(ctx, open, 'stopped')
}

async function insert(
  ctx: TxCtx,
  personId: PersonId,
  asked: { readonly person: Person; readonly session: SessionFacts; readonly words: string },
): Promise<store.RecoveryRow> {
  const { person, session, words } = asked
  const now = ctx.clock.now()
  const since = now.subtract({ hours: limits.recoveryDays * 24 })
  if ((await store.countRecoveriesSince(ctx, personId, since)) >= limits.recoveriesMax)
    throw tooManyRecoveries()
  const proven = (kind: string) => person.emails.filter((one) => one.isVerified && one.kind === kind).length
  const privateAddresses = proven('private')
  const { method } = session
  invariant(
    method !== 'break_glass',
    'a session past a company’s sign-in is read by nobody who asks for an account',
  )
  const id = ctx.ids.next<'account_recovery'>()
  const isFirst = await store.insertRecovery(ctx, {
    id,
    reference: newRecoveryReference(),
    personId,
    method,
    ...(await countFactors(ctx, personId)),
    privateAddresses,
    workAddresses: proven('work'),
    words,
    askedAt: now,
    waitsUntil: now.add({ hours: waitHours(privateAddresses) }),
  })
  if (isFirst) {
    await recordAudit(ctx, 'account_recovery.asked', { kind: 'account_recovery', id })
    await publish(ctx, recoveryAsked(personId, id))
  }
  const row = await store.findOpenRecovery(ctx, personId)
  invariant(row, 'a recovery was asked for, here or in another tab')
  return row
}
