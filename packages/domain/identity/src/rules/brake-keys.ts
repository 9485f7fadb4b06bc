import { keyedHash } from '@kara/crypto'
import type { IdentityKeys } from './keys.ts'

/** Under which key tries are counted; the table holds no address. */
export function brakeKey(keys: IdentityKeys, text: string): string {
  return keyedHash(keys.brake.bytes, text)
}
