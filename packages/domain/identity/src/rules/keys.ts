import { deriveKey, keyedHash, type SealingKey, seal, unseal } from '@kara/crypto'
import { Secret } from '@kara/kernel'
import { z } from 'zod'

/** Keys of this module; made once where a process starts and passed to the verbs that need them. */
export interface IdentityKeys {
  readonly codes: SealingKey
  readonly letters: SealingKey
  readonly brake: SealingKey
}

/** Derives the module's keys from the installation's secret (`APP_SECRET`). */
export function identityKeys(secret: Secret | string): IdentityKeys {
  const text = secret instanceof Secret ? secret.reveal() : secret
  return {
    codes: deriveKey(text, 'identity.codes'),
    letters: deriveKey(text, 'identity.letters'),
    brake: deriveKey(text, 'identity.brake'),
  }
}

/** A code of six digits is guessed in a second from a plain hash; under a key it is not. */
export function hashCode(keys: IdentityKeys, codeId: string, code: string): string {
  return keyedHash(keys.codes.bytes, `${codeId}|${code}`)
}

const CodeLetterContent = z.object({
  email: z.string(),
  displayName: z.string(),
  /** Absent from the letter that says an account exists. */
  code: z.string().nullable(),
})
export type CodeLetterContent = z.infer<typeof CodeLetterContent>

/** Seals what a letter with a code needs, so that the outbox holds no code and no address. */
export function sealCodeLetter(keys: IdentityKeys, codeId: string, content: CodeLetterContent): string {
  const plain = Buffer.from(JSON.stringify(content))
  return seal(keys.letters, plain, `email_code.requested|${codeId}`).toString('base64')
}

/** Opens the sealed part of `email_code.requested` for the worker that writes the letter. */
export function openCodeLetter(
  keys: IdentityKeys,
  payload: { readonly codeId: string; readonly sealed: string },
): CodeLetterContent {
  const plain = unseal(
    keys.letters,
    Buffer.from(payload.sealed, 'base64'),
    `email_code.requested|${payload.codeId}`,
  )
  return CodeLetterContent.parse(JSON.parse(plain.toString()))
}
