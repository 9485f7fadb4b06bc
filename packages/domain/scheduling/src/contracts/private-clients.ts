import type { PersonId } from '@kara/kernel'
import { z } from 'zod'
import { limits } from './limits.ts'
import { SessionLanguage } from './sessions.ts'

const id = z.uuid()
const at = z.iso.datetime({ offset: true })

export const InviteClientInput = z.object({
  name: z.string().trim().min(1).max(limits.clientNameCharsMax),
  email: z.email(),
  /** In which language the letter is written. */
  locale: z.enum(['en', 'is']),
})
export type InviteClientInput = z.input<typeof InviteClientInput>

export type InviteState = 'waiting' | 'expired' | 'accepted' | 'declined' | 'cancelled'

/** An invite as its professional sees it. Instants in ISO 8601. */
export interface ClientInvite {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: 'en' | 'is'
  readonly state: InviteState
  readonly sentAt: string
  readonly expiresAt: string
  readonly endedAt: string | null
  /** Who accepted. */
  readonly personId: PersonId | null
}

/** An invite as it is seen behind its link, before anybody is known. */
export interface InviteFace {
  readonly professionalId: string
  readonly state: InviteState
  readonly expiresAt: string
}

export const BookForClientInput = z.object({
  personId: id,
  serviceId: id,
  startsAt: at,
  /** The professional asks nothing for it; else the client pays the price of the service. */
  isFree: z.boolean().default(false),
  /** Of the languages that the service is held in, where the two agreed on one. */
  language: SessionLanguage.optional(),
})
export type BookForClientInput = z.input<typeof BookForClientInput>
