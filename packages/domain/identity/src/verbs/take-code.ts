import { isSameText } from '@kara/crypto'
import type { TxCtx } from '@kara/db'
import type { CodedError } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type EmailCodeId, limits } from '../contracts.ts'
import { codeExpired, codeLocked, codeWrong } from '../errors.ts'
import { waitSecondsOf } from '../rules/brake.ts'
import { brakeKey } from '../rules/brake-keys.ts'
import { hashCode, type IdentityKeys } from '../rules/keys.ts'
import * as store from '../store/codes.ts'

export type TakenCode =
  | { readonly isTaken: true; readonly row: store.CodeRow }
  | { readonly isTaken: false; readonly refusal: CodedError }

/**
 * Takes a code if it is right, or counts the wrong try. A refusal is returned, not thrown, because the
 * count must outlive the transaction: whoever calls throws it after the commit.
 */
export async function takeCode(
  ctx: TxCtx,
  keys: IdentityKeys,
  { codeId: text, code }: { readonly codeId: string; readonly code: string },
  purpose: store.CodeRow['purpose'],
): Promise<TakenCode> {
  mustBeAtGate(ctx)
  const codeId = text as EmailCodeId
  const now = ctx.clock.now()
  const row = await store.lockCode(ctx, codeId)
  if (!row || row.purpose !== purpose) return refused(codeExpired())
  const key = brakeKey(keys, `code|${purpose}|${row.emailNorm}`)
  const lockedSeconds = waitSecondsOf(await store.findBrake(ctx, key), now)
  if (lockedSeconds > 0) return refused(codeLocked(lockedSeconds))
  const isOver = row.expiresAt.epochMilliseconds <= now.epochMilliseconds
  if (row.consumedAt || isOver || row.triesLeft < 1) return refused(codeExpired())

  if (isSameText(hashCode(keys, codeId, code), row.codeHash)) {
    const isTaken = await store.consumeCode(ctx, codeId)
    return isTaken ? { isTaken, row } : refused(codeExpired())
  }
  await store.spendTry(ctx, codeId)
  if (row.triesLeft > 1) return refused(codeWrong(row.triesLeft - 1))
  const brake = await store.lockBrake(ctx, key)
  await store.writeBrake(ctx, key, { ...brake, blockedUntil: now.add({ minutes: limits.codeLockMinutes }) })
  return refused(codeLocked(limits.codeLockMinutes * 60))
}

const refused = (refusal: CodedError): TakenCode => ({ isTaken: false, refusal })
