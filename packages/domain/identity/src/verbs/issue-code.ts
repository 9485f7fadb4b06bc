import { newCode } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import type { CompanyId, PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mustBeAtGate } from '../access.ts'
import { limits, type PendingCode } from '../contracts.ts'
import { codeLocked, resendTooSoon } from '../errors.ts'
import { type CodeLetter, emailCodeRequested, emailCodeUnclaimed } from '../events.ts'
import { waitSecondsOf } from '../rules/brake.ts'
import { brakeKey } from '../rules/brake-keys.ts'
import { hashCode, type IdentityKeys, sealCodeLetter } from '../rules/keys.ts'
import * as store from '../store/codes.ts'

export interface CodeOrder {
  readonly email: string
  readonly purpose: 'verify' | 'sign_in' | 'reset' | 'break_glass'
  readonly letter: CodeLetter
  /** Null when the address belongs to nobody: a code is kept that nobody learns, and no letter goes out. */
  readonly to: { readonly personId: PersonId; readonly displayName: string } | null
  readonly locale: 'en' | 'is'
  readonly companyId: CompanyId | null
}

/**
 * Makes a code for an address and asks for its letter. The answer is the same whether the address is
 * known or not. One code a minute; none while three wrong ones are waited out.
 */
export async function issueCode(ctx: TxCtx, keys: IdentityKeys, order: CodeOrder): Promise<PendingCode> {
  mustBeAtGate(ctx)
  const { email, purpose, letter, to, locale, companyId } = order
  const now = ctx.clock.now()
  const brake = await store.lockBrake(ctx, brakeKey(keys, `code|${purpose}|${email}`))
  const lockedSeconds = waitSecondsOf(brake, now)
  if (lockedSeconds > 0) throw codeLocked(lockedSeconds)
  const latest = await store.findLatestCode(ctx, email, purpose)
  const sinceLatest = latest ? now.since(latest.createdAt).total('seconds') : limits.codeResendSeconds
  if (sinceLatest < limits.codeResendSeconds)
    throw resendTooSoon(Math.ceil(limits.codeResendSeconds - sinceLatest))

  await store.forgetCodes(ctx, email)
  const codeId = ctx.ids.next<'email_code'>()
  const code = newCode(limits.codeDigits)
  const expiresAt = now.add({ minutes: limits.codeMinutes })
  await store.insertCode(ctx, {
    id: codeId,
    emailNorm: email,
    purpose,
    codeHash: hashCode(keys, codeId, code),
    payload: { personId: to?.personId ?? null, companyId, locale, letter },
    triesLeft: limits.codeTries,
    expiresAt,
  })
  const isCodeTold = letter !== 'account_exists'
  const content = { email, displayName: to?.displayName ?? '', code: isCodeTold ? code : null }
  const sealed = sealCodeLetter(keys, codeId, content)
  const about = { codeId, letter, companyId, locale, expiresAt: expiresAt.toString(), sealed }
  // What nobody hears of is announced as well: an address that is unknown costs as much work as a known one.
  await publish(
    ctx,
    to ? emailCodeRequested({ ...about, personId: to.personId }) : emailCodeUnclaimed(codeId),
  )
  return pendingOf(codeId, email, expiresAt, now)
}

function pendingOf(
  codeId: PendingCode['codeId'],
  email: string,
  expiresAt: Temporal.Instant,
  now: Temporal.Instant,
): PendingCode {
  const resendAt = now.add({ seconds: limits.codeResendSeconds })
  return { codeId, email, expiresAt: expiresAt.toString(), resendAt: resendAt.toString() }
}
