import { isSameText, keyedHash } from '@kara/crypto'
import { type Id, readId } from '@kara/kernel'
import type { FactorsKeys } from './keys.ts'

type Purpose = 'stop' | 'confirm'

export interface RecoveryLinks {
  readonly stop: string
  /** For letters to a private address only. */
  readonly confirm: string
}

/** What the links in a letter carry. They follow from the key, so nothing that opens them is stored anywhere. */
export function recoveryLinks(keys: FactorsKeys, id: Id<'account_recovery'>): RecoveryLinks {
  return { stop: tokenOf(keys, 'stop', id), confirm: tokenOf(keys, 'confirm', id) }
}

/** Which recovery a link is about; null when it is not one of ours, or for something else. */
export function readRecoveryLink(
  keys: FactorsKeys,
  purpose: Purpose,
  token: string,
): Id<'account_recovery'> | null {
  const id = readId<'account_recovery'>(token.slice(0, idChars))
  return id && isSameText(token, tokenOf(keys, purpose, id)) ? id : null
}

const idChars = 36

function tokenOf(keys: FactorsKeys, purpose: Purpose, id: Id<'account_recovery'>): string {
  return `${id}${keyedHash(keys.recovery.bytes, `${purpose}|${id}`)}`
}
