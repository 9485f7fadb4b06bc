import type { CompanyId, ConnectionId } from '@kara/kernel'
import { z } from 'zod'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { tidyReference } from '../rules/tidy-reference.ts'
import type { DecodedDocument } from './documents.ts'

export const logoutLimits = {
  /** As long as one thinks about it before the browser is closed. */
  logoutMinutes: 20,
  /** A session that a company's sign-in opened ends by then at the latest. */
  providerSessionHours: 12,
  /** As long as the answer of a refused sign-in is kept. */
  refusedLogoutDays: 7,
  /** Of one connection in an hour: enough to see what is wrong; more is somebody's noise. */
  refusedLogoutsPerHourMax: 20,
  refusedLogoutsShown: 100,
} as const

/** Where OpenID providers send people back to after they signed out over there, at the app's host. */
export const openIdLogoutPath = '/sso/oidc/signed-out'

/** Ways by which a provider speaks about signing out. */
export type LogoutWay = 'address' | 'form' | 'token'

const uuid = z.uuid({ error: 'sso.id_invalid' })
const browserToken = z.string().min(20).max(100)
const host = z.string().min(1).max(260)

export const OfferLogoutInput = z.object({ signInId: uuid, host, browserToken })
export type OfferLogoutInput = z.input<typeof OfferLogoutInput>

export const LogoutInput = z.object({ host, browserToken })
export type LogoutInput = z.input<typeof LogoutInput>

export const ReceiveLogoutInput = z.object({
  connectionId: uuid,
  /** The address behind its question mark, as it came: a signature covers just this text. */
  query: z.string().default(''),
  /** Where it came in a form instead. */
  posted: z
    .object({
      field: z.enum(['SAMLRequest', 'SAMLResponse']),
      message: z.string(),
      relayState: z.string().nullable(),
    })
    .optional(),
})
export type ReceiveLogoutInput = z.input<typeof ReceiveLogoutInput>

export const ReceiveLogoutTokenInput = z.object({ connectionId: uuid, logoutToken: z.string() })
export type ReceiveLogoutTokenInput = z.input<typeof ReceiveLogoutTokenInput>

export const ReceiveFrontLogoutInput = z.object({
  connectionId: uuid,
  /** As the address says them; absent ones as empty text. */
  iss: z.string().max(2000),
  sid: z.string().max(1000),
})
export type ReceiveFrontLogoutInput = z.input<typeof ReceiveFrontLogoutInput>

export const RefusedLogoutInput = z.object({ reference: z.string().max(80).transform(tidyReference) })
export type RefusedLogoutInput = z.input<typeof RefusedLogoutInput>

/** A message about signing out that changed nothing, without whom it is about. */
export interface RefusedLogout {
  readonly reference: string
  readonly companyId: CompanyId
  readonly connectionId: ConnectionId
  readonly label: string
  readonly way: LogoutWay
  readonly reason: ReasonCode
  readonly field: string
  readonly expected: string | null
  readonly received: string | null
  /** ISO 8601 instants. */
  readonly receivedAt: string
  readonly keptUntil: string
}

/** The same with the message itself, its values hidden or, for a reason, shown. */
export interface RefusedLogoutMessage extends RefusedLogout {
  readonly message: Pick<DecodedDocument, 'lines' | 'problem' | 'bytes'>
}

export const ReceiveLogoutReturnInput = z.object({ state: z.string().max(1000) })
export type ReceiveLogoutReturnInput = z.input<typeof ReceiveLogoutReturnInput>

/** A sign-out that may go on, or went on, at the company's provider. */
export interface LogoutOffer {
  /** `asked`: the browser was sent there and no answer came that can be believed. */
  readonly state: 'offered' | 'asked' | 'confirmed'
}

export type ReceivedLogout =
  /** Our own question was answered, or may have been: back to where the person signed out. */
  | { readonly outcome: 'returned'; readonly host: string }
  /** The provider's own question is done; `redirectUrl` takes the answer there, when it wants one. */
  | { readonly outcome: 'ended'; readonly redirectUrl: string | null }
  | { readonly outcome: 'refused' }
