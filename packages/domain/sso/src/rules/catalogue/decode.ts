import { catalogue } from './entries.ts'
import { type CatalogueCode, REASON_CODES, type ReasonCode, reasonCodes } from './reasons.ts'

/** Library text → reason. Longer, more telling texts stand first. */
const LIBRARY_REASONS: readonly (readonly [string, ReasonCode])[] = [
  ['Invalid audience', 'audience'],
  ['Invalid assertion signature', 'signature_invalid'],
  ['invalid signature', 'signature_invalid'],
  ['Assertion is expired', 'expired'],
  ['Unable to validate state', 'state_unknown'],
  ['flow has been disabled', 'unsolicited'],
  ['Invalid InResponseTo', 'in_response_to'],
  ['SAML connection not found', 'issuer_unknown'],
  ['Assertion Decryption', 'decrypt'],
  ['The "data" argument must be', 'no_subject'],
  ['Invalid Status Code', 'idp_status'],
  ['SSO connection is deactivated', 'deactivated'],
  ['Redirect URL is not allowed', 'redirect_denied'],
  ['Fetch failed for OIDC', 'discovery_failed'],
  ['invalid response encountered', 'oidc_invalid'],
  ['client authentication failed', 'invalid_client'],
  ['invalid_client', 'invalid_client'],
  ['access_denied', 'access_denied'],
  ['X509Certificate', 'certificate_missing'],
  ['keyDes is not iterable', 'signing_key_missing'],
  ['Unexpected end', 'metadata_broken'],
  ['metadata with IDPSSODescriptor', 'metadata_of_service'],
  ['find SAML bindings', 'binding_missing'],
  ['SSO URL not valid', 'sso_url_invalid'],
  ['fetch XML data', 'metadata_unreachable'],
  ['Metadata URL not valid', 'metadata_url_refused'],
  ['EntityID already exists', 'entity_id_taken'],
  ['config mismatch with IdP metadata', 'entity_id_changed'],
  ['cannot contain the character', 'configuration_refused'],
  ['Cannot read properties of undefined', 'unsigned'],
  ['something went wrong', 'discovery_failed'],
]

/** What an error text of the SAML library means in our words. */
export function reasonOfLibraryText(text: string): ReasonCode {
  return LIBRARY_REASONS.find(([part]) => text.includes(part))?.[1] ?? 'library_refused'
}

const PASTED_CHARS_MAX = 4000
const ENTRA_CODE = /AADSTS(\d{5,7})(?!\d)/gi
const ADFS_CODE = /\bMSIS\d{4}\b/gi
const OKTA_CODE = /\bE0\d{6}\b/g
const SNAKE_CASE = /\b[a-z]+(?:_[a-z]+)+\b/g
/** What Google puts before the same word on a page and in the log of its administrators. */
const AUDIT_PREFIX = /^(?:saml|failure)_/
const STATUS_CODE = /urn:oasis:names:tc:SAML:2\.0:status:([A-Za-z]+)/g
const OUR_CODE = /\b([CEGSX]\d\d)\b/g
/** A number alone, as read off a screen: not a part of a date, an address or an identifier. */
const BARE_NUMBER = /(?<![\w.:/-])\d{5,7}(?![\w.:/-]*\w)/g

/** The reason under which a cause is kept when only its code in the catalogue is known. */
function reasonOfCode(code: CatalogueCode): ReasonCode | undefined {
  return reasonCodes.find((reason) => REASON_CODES[reason] === code)
}

type Signs = { codes: Map<string, ReasonCode>; phrases: [string, ReasonCode][] }

let signs: Signs | undefined

/** What the entries say they are recognised by, made ready at the first text. */
function readSigns(): Signs {
  if (signs) return signs
  signs = { codes: new Map(), phrases: [] }
  for (const { code, seenAt, recognisedBy } of catalogue) {
    const reason = reasonOfCode(code)
    if (!reason || seenAt === 'set_up') continue
    for (const sign of recognisedBy) {
      if (/^(AADSTS\d+|MSIS\d+|E0\d+|[a-z]+(_[a-z]+)+)$/.test(sign)) signs.codes.set(sign, reason)
      else if (seenAt === 'provider') signs.phrases.push([sign.toLowerCase(), reason])
    }
  }
  return signs
}

/** Second-level and top-level status of SAML; the two top levels that say nothing are left out. */
const STATUS_REASONS: Readonly<Record<string, ReasonCode>> = {
  AuthnFailed: 'idp_status',
  InvalidNameIDPolicy: 'adfs_nameid_rule',
  NoAuthnContext: 'idp_status',
  NoPassive: 'idp_status',
  RequestDenied: 'access_denied',
  RequestUnsupported: 'idp_status',
  UnknownPrincipal: 'idp_status',
}

/** Pages that give no code: what identifies each is a phrase in it, in the languages we have seen. */
const PAGES: readonly (readonly [RegExp, ReasonCode])[] = [
  [/okta[\s\S]*(?:\b404\b|page not found|\b400\b|bad request)/i, 'okta_addresses'],
  [/okta[\s\S]*(?:\b403\b|access (?:denied|forbidden)|app access)/i, 'okta_not_assigned'],
  [/jumpcloud[\s\S]*(?:not authori[sz]ed|\b401\b|\b403\b|access denied|forbidden)/i, 'jumpcloud_refused'],
  [/onelogin[\s\S]*(?:access denied|invalid recipient|no access)/i, 'onelogin_refused'],
  [/we are sorry[\s\S]*invalid request\b/i, 'keycloak_requester'],
  [/trust[\s\S]*unspecified or unsupported/i, 'adfs_trust_unknown'],
]

/** Codes of OAuth that say what to do whoever sends them. */
const OAUTH_REASONS: Readonly<Record<string, ReasonCode>> = {
  interaction_required: 'entra_second_factor',
  login_required: 'access_denied',
  unauthorized_client: 'access_denied',
}

/**
 * Decodes what a person copied from the provider's own error page. Numbers and codes count first: providers change
 * and translate their wording. Null when nothing in the text is known.
 */
export function decodeProviderText(pasted: string): ReasonCode | null {
  // Out of the address bar a blank comes as `+` or `%20`; off a page as one that does not break.
  const text = pasted.slice(0, PASTED_CHARS_MAX).replaceAll(/\+|%20|[\u00a0\u202f]/g, ' ')
  const { codes } = readSigns()
  return (
    decodeEntra(text) ??
    decodeAdfs(text) ??
    firstOf(text.match(OKTA_CODE), (sign) => codes.get(sign)) ??
    decodePhrase(text) ??
    // That it was denied says less than any word beside it.
    firstOf(text.match(SNAKE_CASE), (word) =>
      word === 'access_denied' ? undefined : codes.get(word.replace(AUDIT_PREFIX, '')),
    ) ??
    firstOf(
      [...text.matchAll(STATUS_CODE)].map(([, status]) => status),
      (status) => STATUS_REASONS[status],
    ) ??
    firstOf(text.match(SNAKE_CASE), (word) => OAUTH_REASONS[word]) ??
    LIBRARY_REASONS.find(([part]) => part !== 'something went wrong' && text.includes(part))?.[1] ??
    firstOf(text.match(BARE_NUMBER), (number) => codes.get(`AADSTS${number}`)) ??
    firstOf(text.match(OUR_CODE), (code) => reasonOfCode(code as CatalogueCode)) ??
    null
  )
}

const CODES_MAX = 8
/** Every code of a provider, and what it calls this one try: its administrators find it by that in their log. */
const ANY_CODE =
  /AADSTS\d{5,7}|\bMSIS\d{4}\b|\bE0\d{6}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[a-z]+(?:_[a-z]+)+\b|(?<![\w.:/-])\d{5,7}(?![\w.:/-]*\w)/gi

/**
 * The codes in what a person copied, and nothing else of it: the rest may say who they are, or what they came for.
 * Null when there is none.
 */
export function codesIn(pasted: string): string | null {
  const { codes } = readSigns()
  const isKnown = (found: string) => {
    if (/^\d+$/.test(found)) return codes.has(`AADSTS${found}`)
    return !/^[a-z_]+$/i.test(found) || codes.has(found.replace(AUDIT_PREFIX, ''))
  }
  const found = pasted.slice(0, PASTED_CHARS_MAX).match(ANY_CODE)?.filter(isKnown) ?? []
  return [...new Set(found)].slice(0, CODES_MAX).join(' · ') || null
}

/** A code of Microsoft that we do not know is still a code that its administrators can look up. */
function decodeEntra(text: string): ReasonCode | null {
  const { codes } = readSigns()
  const found = [...text.matchAll(ENTRA_CODE)].map(([, number]) => `AADSTS${number}`)
  return firstOf(found, (code) => codes.get(code)) ?? (found.length > 0 ? 'entra_other' : null)
}

/** The same holds for AD FS, whose page says little else. */
function decodeAdfs(text: string): ReasonCode | null {
  const { codes } = readSigns()
  const found = text.match(ADFS_CODE)
  return firstOf(found, (sign) => codes.get(sign.toUpperCase())) ?? (found ? 'adfs_other' : null)
}

function decodePhrase(text: string): ReasonCode | null {
  const page = PAGES.find(([pattern]) => pattern.test(text))
  if (page) return page[1]
  const lower = text.toLowerCase()
  return readSigns().phrases.find(([phrase]) => lower.includes(phrase))?.[1] ?? null
}

function firstOf<Found>(
  found: readonly (string | undefined)[] | null,
  reasonOf: (one: string) => Found | undefined,
): Found | null {
  for (const one of found ?? []) {
    const reason = one === undefined ? undefined : reasonOf(one)
    if (reason !== undefined) return reason
  }
  return null
}
