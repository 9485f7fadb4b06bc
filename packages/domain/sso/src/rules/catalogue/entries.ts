import { type CatalogueCode, REASON_CODES, type ReasonCode } from './reasons.ts'

/** Who can end the trouble. */
export type MustAct = 'user' | 'company_it' | 'hr' | 'support' | 'engineers'

export type CatalogueEntry = {
  code: CatalogueCode
  /** In which of our steps, or outside our sight, it shows. */
  seenAt: 'provider' | 'return' | 'set_up' | 'sign_in'
  mustAct: MustAct[]
  /** Whether trying again can help without anybody changing anything. */
  mayRetry: boolean
  /** Texts of the SAML library, numbers of providers: what leads to this entry besides our own reason. */
  recognisedBy: string[]
}

const entry = (
  code: CatalogueCode,
  seenAt: CatalogueEntry['seenAt'],
  mustAct: MustAct[],
  mayRetry: boolean,
  recognisedBy: string[] = [],
): CatalogueEntry => ({ code, seenAt, mustAct, mayRetry, recognisedBy })

/** The error catalogue: one entry per cause a person, HR, IT or support can meet. */
export const catalogue: readonly CatalogueEntry[] = [
  entry('S01', 'return', ['company_it'], false, ['Invalid audience']),
  entry('S02', 'return', ['company_it', 'hr'], false, ['Invalid assertion signature', 'invalid signature']),
  entry('S03', 'return', ['company_it'], false, ['Cannot read properties of undefined']),
  entry('S04', 'return', ['company_it'], false),
  entry('S05', 'return', ['company_it', 'engineers'], true, ['Assertion is expired']),
  entry('S06', 'return', ['user'], true),
  entry('S07', 'return', ['user'], true, ['Unable to validate state']),
  entry('S08', 'return', ['company_it', 'user'], true, ['flow has been disabled']),
  entry('S09', 'return', ['user', 'support'], true, ['Invalid InResponseTo']),
  entry('S10', 'return', ['hr'], false, ['SAML connection not found']),
  entry('S11', 'return', ['company_it'], false),
  entry('S12', 'return', ['company_it'], false, ['Assertion Decryption']),
  entry('S13', 'return', ['company_it'], false),
  entry('S14', 'return', ['company_it'], false),
  entry('S15', 'return', ['company_it'], false, ['The "data" argument must be']),
  entry('S16', 'return', ['company_it'], false),
  entry('S17', 'return', ['hr'], false),
  entry('S18', 'return', ['support'], false),
  entry('S19', 'return', ['company_it'], true, ['Invalid Status Code']),
  entry('S20', 'return', ['company_it', 'engineers'], false),
  entry('S21', 'sign_in', ['hr'], false, ['SSO connection is deactivated']),
  entry('S22', 'sign_in', ['engineers'], false, ['Redirect URL is not allowed']),
  entry('S23', 'sign_in', ['company_it', 'hr'], true, ['something went wrong', 'Fetch failed for OIDC']),
  entry('S24', 'return', ['hr', 'engineers'], false, ['invalid response encountered']),
  entry('S25', 'return', ['company_it', 'hr'], false, ['client authentication failed', 'invalid_client']),
  entry('S26', 'return', ['user', 'company_it'], true, ['access_denied']),
  entry('S27', 'return', ['user'], true),
  entry('S28', 'set_up', ['company_it'], false),
  entry('S29', 'sign_in', ['user'], true),
  entry('S30', 'return', ['hr'], false),
  entry('S31', 'return', ['user'], true),
  entry('S32', 'return', ['user', 'support'], true),
  entry('S33', 'return', ['company_it'], false),
  entry('S34', 'return', ['user'], true),
  entry('S35', 'return', ['engineers'], false),
  entry('S36', 'sign_in', ['engineers'], true),
  entry('S37', 'provider', ['user', 'company_it'], true),
  entry('S38', 'return', ['support'], false),
  entry('S39', 'return', ['engineers'], true),
  entry('C01', 'set_up', ['company_it'], true, [
    "Couldn't find X509Certificate",
    'Could not find X509Certificate',
  ]),
  entry('C02', 'set_up', ['company_it'], true, ['keyDes is not iterable']),
  entry('C03', 'set_up', ['company_it'], true, ['Unexpected end']),
  entry('C04', 'set_up', ['company_it'], true, ['metadata with IDPSSODescriptor']),
  entry('C05', 'set_up', ['company_it'], true, ["Couldn't find SAML bindings"]),
  entry('C06', 'set_up', ['company_it'], true, ['SSO URL not valid']),
  entry('C07', 'set_up', ['company_it'], true, ["Couldn't fetch XML data"]),
  entry('C08', 'set_up', ['company_it'], true, ['Metadata URL not valid']),
  entry('C09', 'set_up', ['support'], false, ['EntityID already exists']),
  entry('C10', 'set_up', ['hr'], false, ['config mismatch with IdP metadata']),
  entry('C11', 'set_up', ['engineers'], false, ['cannot contain the character']),
  entry('C12', 'set_up', ['company_it'], true),
  entry('C13', 'set_up', ['company_it'], true),
  entry('C14', 'set_up', ['company_it'], true),
  entry('C15', 'set_up', ['company_it'], true),
  entry('E01', 'provider', ['company_it'], false, ['AADSTS50105']),
  entry('E02', 'provider', ['company_it'], false, ['AADSTS50011']),
  entry('E03', 'provider', ['company_it'], false, ['AADSTS700016']),
]

const entriesByCode = new Map(catalogue.map((found) => [found.code, found]))

/** The entry that explains a reason. */
export function explainReason(reason: ReasonCode): CatalogueEntry {
  const found = entriesByCode.get(REASON_CODES[reason])
  if (!found) throw new Error(`Invariant broken: no catalogue entry for ${reason}`)
  return found
}

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

const ENTRA_REASONS: Readonly<Record<string, ReasonCode>> = {
  '50105': 'entra_not_assigned',
  '50011': 'entra_reply_url',
  '900971': 'entra_reply_url',
  '70004': 'entra_reply_url',
  '700016': 'entra_identifier',
  '700011': 'entra_identifier',
}

const PASTED_CHARS_MAX = 4000
const ENTRA_NUMBER = /(?:^|[^\d])(?:AADSTS)?(\d{5,7})(?![\d])/gi

/**
 * Decodes what a person copied from the provider's own error page. Only numbers count: providers change their
 * wording. Null when nothing in the text is known.
 */
export function decodeProviderText(text: string): ReasonCode | null {
  for (const [, number] of text.slice(0, PASTED_CHARS_MAX).matchAll(ENTRA_NUMBER)) {
    const reason = number ? ENTRA_REASONS[number] : undefined
    if (reason) return reason
  }
  return null
}
