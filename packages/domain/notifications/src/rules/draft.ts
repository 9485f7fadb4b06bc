import type { RenderedLetter } from '@kara/emails'
import type { FactorsKeys } from '@kara/factors'
import type { IdentityKeys } from '@kara/identity'
import type { Ctx, PersonId } from '@kara/kernel'
import type { Mailer } from '@kara/mailer'
import type { SsoKeys } from '@kara/sso'
import type { SupportKeys } from '@kara/support'
import type { Temporal } from 'temporal-polyfill'
import type { SkipReason } from '../contracts.ts'
import { type Base, type Links, linksOf } from './links.ts'

export interface NoticesSettings {
  readonly mailer: Mailer
  /** Under which the app and the hubs answer; links in letters begin with it. */
  readonly base: Base
  /** Open the sealed part of letters with codes. */
  readonly identityKeys: IdentityKeys
  /** Open the address to which an answer about a sign-in goes. */
  readonly ssoKeys: SsoKeys
  /** Open the address to which support's answers go, and make the link back to what was said. */
  readonly supportKeys: SupportKeys
  /** Make the links by which a way back into an account is stopped. */
  readonly factorsKeys: FactorsKeys
}

/** What a letter is written and sent with. */
export interface Desk {
  readonly mailer: Mailer
  readonly links: Links
  readonly identityKeys: IdentityKeys
  readonly ssoKeys: SsoKeys
  readonly factorsKeys: FactorsKeys
  readonly supportKeys: SupportKeys
}

export function openDesk({ base, ...settings }: NoticesSettings): Desk {
  return { ...settings, links: linksOf(base) }
}

/** Somebody who can be written to, and how they read. */
export interface Recipient {
  readonly personId: PersonId
  readonly email: string
  readonly displayName: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
}

export interface Attachment {
  readonly filename: string
  readonly content: Uint8Array
  readonly contentType: string
}

/** A letter as it is wanted now, or why it is not wanted any more. */
export type Draft =
  | {
      /** An address of nobody we know has no person. */
      readonly to: { readonly personId?: PersonId; readonly email: string }
      readonly letter: RenderedLetter
      /** Where its notice leads in the app, for a letter that leads out of it, to a hub. */
      readonly onward?: string
      readonly attachments?: readonly Attachment[]
    }
  | { readonly skip: SkipReason }

/** Writes a letter from how things are now. `writtenAt` is when it was first tried. */
export type Write = (ctx: Ctx, desk: Desk, writtenAt: Temporal.Instant) => Promise<Draft>

/** How a letter greets: by the first of the names. */
export function greetingName(displayName: string): string {
  return displayName.trim().split(/\s+/)[0] ?? displayName
}

/** The part of an address that may be kept and shown. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}
