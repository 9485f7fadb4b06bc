/** One letter to one address. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** The same letter under the same key leaves once, however often it is sent (24 hours long). */
  readonly idempotencyKey: string
  readonly replyTo?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly attachments?: ReadonlyArray<{
    readonly filename: string
    readonly content: Uint8Array
    readonly contentType: string
  }>
}

/** What became of a letter for good. */
export type SendOutcome =
  | {
      readonly kind: 'sent'
      /** Null when an earlier try with this key was taken and its answer was lost. */
      readonly providerId: string | null
    }
  /** It will never be taken as it is: the address is not one, or the provider refuses to write to it. */
  | { readonly kind: 'refused'; readonly reason: string }

/** Nobody took the letter now; trying again later may help. The message names no address. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken'
}

export interface Mailer {
  /** @throws {MailNotTaken} when it is worth another try. */
  send(letter: Letter): Promise<SendOutcome>
}
