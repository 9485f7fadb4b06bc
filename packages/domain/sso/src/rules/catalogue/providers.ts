import type { ReasonCode } from './reasons.ts'

/** Products whose set-up we have steps for; what cannot be told apart is `other`. */
export const identityProducts = [
  'entra',
  'google',
  'okta',
  'adfs',
  'keycloak',
  'onelogin',
  'jumpcloud',
  'simplesamlphp',
  'other',
] as const
export type IdentityProduct = (typeof identityProducts)[number]

const SIGNS: readonly (readonly [RegExp, IdentityProduct])[] = [
  [/sts\.windows\.net|login\.microsoftonline\.com/i, 'entra'],
  [/accounts\.google\.com/i, 'google'],
  [/okta(?:preview|-emea)?\.com/i, 'okta'],
  [/onelogin\.com/i, 'onelogin'],
  [/jumpcloud/i, 'jumpcloud'],
  [/\/adfs\//i, 'adfs'],
  [/\/realms\//i, 'keycloak'],
  [/simplesaml/i, 'simplesamlphp'],
]

/** Which product an identity provider is, told from its own identifier. */
export function productOf(idpEntityId: string): IdentityProduct {
  return SIGNS.find(([sign]) => sign.test(idpEntityId))?.[1] ?? 'other'
}

/** The same fault has its own switch in each product; where we know the place, the entry names it. */
const REFINED: Partial<Record<IdentityProduct, Partial<Record<ReasonCode, ReasonCode>>>> = {
  google: { unsolicited: 'google_started_there', email_missing: 'google_nameid_empty' },
  okta: { audience: 'okta_audience' },
  adfs: { expired: 'adfs_clock', not_yet_valid: 'adfs_clock', no_subject: 'adfs_nameid_rule' },
  keycloak: { unsigned: 'keycloak_signing', decrypt: 'keycloak_signing' },
  simplesamlphp: { transient_nameid: 'simplesamlphp_transient' },
}

/** The reason as it is known to administrators of that product. */
export function refineReason(reason: ReasonCode, product: IdentityProduct): ReasonCode {
  return REFINED[product]?.[reason] ?? reason
}
