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
  entry('S32', 'return', ['user'], true),
  entry('S33', 'return', ['company_it'], false),
  entry('S34', 'return', ['user'], true),
  entry('S35', 'return', ['engineers'], false),
  entry('S36', 'sign_in', ['engineers'], true),
  entry('S37', 'provider', ['user', 'company_it'], true),
  entry('S38', 'return', ['support'], false),
  entry('S39', 'return', ['engineers'], true),
  entry('S40', 'return', ['company_it'], false),
  entry('S41', 'return', ['user'], true),
  entry('S42', 'return', ['user'], true),
  entry('S43', 'return', ['user', 'support'], false),
  entry('S44', 'return', ['engineers'], true),
  entry('S45', 'return', ['user', 'engineers'], true),
  entry('S46', 'return', ['user'], true),
  entry('S47', 'return', ['user', 'support'], false),
  entry('S48', 'return', ['user'], false),
  entry('S49', 'return', ['company_it', 'hr'], false),
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
  entry('C16', 'set_up', ['company_it'], true),
  entry('C17', 'set_up', ['company_it'], true),
  entry('C18', 'set_up', ['company_it'], true),
  entry('E01', 'provider', ['company_it'], false, ['AADSTS50105']),
  entry('E02', 'provider', ['company_it'], false, ['AADSTS50011', 'AADSTS900971', 'AADSTS70004']),
  entry('E03', 'provider', ['company_it'], false, ['AADSTS700016', 'AADSTS700011']),
  entry('E04', 'provider', ['company_it'], false, ['AADSTS650056', 'AADSTS65005']),
  entry('E05', 'provider', ['engineers'], false, ['AADSTS75011']),
  entry('E06', 'provider', ['user'], true, ['AADSTS750054']),
  entry('E07', 'provider', ['engineers', 'company_it'], false, [
    'AADSTS75005',
    'AADSTS75003',
    'AADSTS900236',
  ]),
  entry('E08', 'provider', ['hr', 'company_it'], false, ['AADSTS75008']),
  entry('E09', 'provider', ['support'], false, ['AADSTS75016']),
  entry('E10', 'provider', ['company_it', 'engineers'], false, ['AADSTS76021']),
  entry('E11', 'provider', ['user', 'engineers'], true, ['AADSTS76026']),
  entry('E12', 'provider', ['company_it'], false, ['AADSTS501241']),
  entry('E13', 'provider', ['company_it'], false, ['AADSTS50003', 'AADSTS50146']),
  entry('E14', 'provider', ['user', 'company_it'], true, [
    'AADSTS50020',
    'AADSTS16000',
    'AADSTS50014',
    'AADSTS51004',
  ]),
  entry('E15', 'provider', ['user', 'company_it'], true, ['AADSTS50034', 'AADSTS90002']),
  entry('E16', 'provider', ['company_it'], false, [
    'AADSTS50053',
    'AADSTS50055',
    'AADSTS50056',
    'AADSTS50057',
    'AADSTS50126',
    'AADSTS50144',
  ]),
  entry('E17', 'provider', ['user', 'company_it'], true, [
    'AADSTS50072',
    'AADSTS50074',
    'AADSTS50076',
    'AADSTS50079',
    'AADSTS53004',
    'AADSTS53010',
  ]),
  entry('E18', 'provider', ['company_it'], false, [
    'AADSTS53000',
    'AADSTS53001',
    'AADSTS53002',
    'AADSTS53003',
    'AADSTS530032',
    'AADSTS50131',
    'AADSTS50097',
  ]),
  entry('E19', 'provider', ['company_it'], false, [
    'AADSTS65001',
    'AADSTS65004',
    'AADSTS90094',
    'AADSTS90095',
    'consent_required',
  ]),
  entry('E20', 'provider', ['company_it', 'hr'], false, ['AADSTS7000215', 'AADSTS7000222', 'AADSTS70002']),
  entry('E21', 'provider', ['hr'], false, ['AADSTS50194']),
  entry('E22', 'provider', ['company_it'], false, [
    'AADSTS500021',
    'AADSTS50002',
    'AADSTS500212',
    'AADSTS500213',
  ]),
  entry('E23', 'provider', ['engineers'], false, ['AADSTS90015']),
  entry('E24', 'provider', ['company_it'], false),
  entry('G01', 'provider', ['company_it', 'user'], true, ['app_not_configured_for_user', 'org_internal']),
  entry('G02', 'provider', ['company_it'], false, ['app_not_configured']),
  entry('G03', 'provider', ['company_it'], false, ['app_not_enabled_for_user', 'app_not_enabled']),
  entry('G04', 'provider', ['company_it'], false, ['user-id mapping', 'invalid_user_id_mapping']),
  entry('G05', 'provider', ['company_it'], false, [
    'not_a_saml_app',
    'invalid sp id',
    'redirect_uri_mismatch',
    'request denied',
  ]),
  entry('G06', 'return', ['company_it'], true),
  entry('X01', 'provider', ['company_it'], false, ['User is not assigned']),
  entry('X02', 'provider', ['company_it'], false),
  entry('X03', 'return', ['company_it'], false),
  entry('X04', 'provider', ['company_it'], false, [
    'You do not have access to this application',
    'Invalid recipient',
  ]),
  entry('X05', 'provider', ['company_it'], false),
  entry('X06', 'provider', ['company_it'], false, [
    'MSIS7007',
    'MSIS3020',
    'MSIS3077',
    'MSIS3110',
    'MSIS3200',
    'relying party trust',
  ]),
  entry('X07', 'provider', ['company_it', 'support'], false, ['MSIS7070', 'InvalidNameIDPolicy']),
  entry('X08', 'provider', ['engineers', 'user'], true, ['MSIS7042']),
  entry('X09', 'provider', ['company_it'], false, ['MSIS0038', 'MSIS7084', 'MSIS7085']),
  entry('X10', 'return', ['company_it'], true),
  entry('X11', 'provider', ['company_it'], false, ['Invalid requester', 'invalid_signature']),
  entry('X12', 'provider', ['company_it'], false, [
    'Client not found',
    'Invalid redirect uri',
    'Unknown login requester',
    'invalid_redirect_uri',
  ]),
  entry('X13', 'return', ['company_it'], false),
  entry('X14', 'return', ['company_it'], false),
  entry('X15', 'provider', ['company_it'], false, ['MSIS5007', 'MSIS7102']),
]

const entriesByCode = new Map(catalogue.map((found) => [found.code, found]))

/** The entry that explains a reason. */
export function explainReason(reason: ReasonCode): CatalogueEntry {
  const found = entriesByCode.get(REASON_CODES[reason])
  if (!found) throw new Error(`Invariant broken: no catalogue entry for ${reason}`)
  return found
}
