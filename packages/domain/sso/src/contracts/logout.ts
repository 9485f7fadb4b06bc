import { z } from 'zod'

export const logoutLimits = {
  /** As long as one thinks about it before the browser is closed. */
  logoutMinutes: 20,
  /** A session that a company's sign-in opened ends by then at the latest. */
  providerSessionHours: 12,
} as const

/** Where OpenID providers send people back to after they signed out over there, at the app's host. */
export const openIdLogoutPath = '/sso/oidc/signed-out'

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
  query: z.string(),
})
export type ReceiveLogoutInput = z.input<typeof ReceiveLogoutInput>

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
