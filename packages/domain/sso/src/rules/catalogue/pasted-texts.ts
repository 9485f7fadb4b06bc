import type { CatalogueCode } from './reasons.ts'

const ids =
  'Request Id: 45a82863-a64e-44f5-9cdd-81f4b6771b00\nCorrelation Id: 8636aa09-076a-4212-b7a5-c6f6a61a927e\nTimestamp: 2026-04-24T15:56:12Z'
const entra = (code: number, text: string) =>
  `Sorry, but we’re having trouble signing you in.\n\nAADSTS${code}: ${text}\n\nTroubleshooting details\n${ids}`
const entraIs = (code: number) =>
  `Því miður eigum við í erfiðleikum með að skrá þig inn.\nAADSTS${code}\n${ids}\nMerkja þarf þessa villu`
const adfs = (text: string) =>
  `An error occurred\nAn error occurred. Contact your administrator for more information.\nError details: ${text}\nNode name: 1aebf936-5bcc-405f-aa52-a314c342133a\nError time: Fri, 05 Apr 2026 14:48:05 GMT\nCookie: enabled`
const google = (status: number, code: string) =>
  `${status}. That’s an error.\n\nError: ${code}\n\nService is not configured for this user.\n\nThat’s all we know.`

/**
 * What people paste from the error pages of identity providers: whole pages, parts of them, a number read off a
 * screen, addresses out of the address bar; worded after public reports. `null` is what must stay undecoded.
 */
export const pastedTexts: readonly (readonly [text: string, code: CatalogueCode | null])[] = [
  [
    entra(
      50105,
      "Your administrator has configured the application Portal ('f1e0…') to block users unless they are specifically granted ('assigned') access to the application.",
    ),
    'E01',
  ],
  ['50105', 'E01'],
  ['error code 50105', 'E01'],
  ['Fékk villu 50105 hjá Microsoft', 'E01'],
  [entraIs(50105), 'E01'],
  [
    'Message: AADSTS50011: The reply URL specified in the request does not match the reply URLs configured for the application.',
    'E02',
  ],
  ['AADSTS900971: No reply address provided.', 'E02'],
  ['aadsts70004: InvalidRedirectUri', 'E02'],
  [
    entra(700016, "Application with identifier 'https://app.test/1' was not found in the directory 'Acme'."),
    'E03',
  ],
  ['AADSTS700011', 'E03'],
  [entra(650056, 'Misconfigured application. This could be due to one of the following…'), 'E04'],
  ['AADSTS65005: The application needs access to a service', 'E04'],
  [
    entra(
      75011,
      "Authentication method 'X509, MultiFactor' by which the user authenticated with the service doesn't match requested authentication method 'Password'.",
    ),
    'E05',
  ],
  [entra(750054, 'SAMLRequest or SAMLResponse must be present as query string parameters.'), 'E06'],
  [entra(75005, 'The request is not a valid Saml2 protocol message.'), 'E07'],
  ['AADSTS900236: SAML request property is not supported and must not be set', 'E07'],
  ['AADSTS75003', 'E07'],
  ['AADSTS75008: The request had an unexpected destination.', 'E08'],
  ['AADSTS75016: SAML2 authentication request has invalid NameIdPolicy.', 'E09'],
  [
    entra(76021, 'The request sent by client is not signed while the application requires signed requests'),
    'E10',
  ],
  ['AADSTS76026: The IssueTime in an SAML2 Authentication Request is expired.', 'E11'],
  ["AADSTS501241: Mandatory Input 'mail' missing from transformation id", 'E12'],
  ['AADSTS50003: No signing key was found.', 'E13'],
  [
    'AADSTS50146: This application is required to be configured with an application-specific signing key.',
    'E13',
  ],
  [
    entra(
      50020,
      "User account 'x@gmail.test' from identity provider 'live.com' does not exist in tenant 'Acme' and cannot access the application.",
    ),
    'E14',
  ],
  ['16000', 'E14'],
  ['AADSTS51004: The user account does not exist in the directory.', 'E14'],
  ['AADSTS50034: To sign into this application the account must be added to the directory', 'E15'],
  ["AADSTS90002: Tenant 'x' not found. Check to make sure you have the correct tenant ID", 'E15'],
  ["AADSTS50053: You've tried to sign in too many times with an incorrect user ID or password.", 'E16'],
  ['AADSTS50126: Error validating credentials due to invalid username or password.', 'E16'],
  ['AADSTS50055 InvalidPasswordExpiredPassword', 'E16'],
  ['AADSTS50057: The user account is disabled.', 'E16'],
  [
    'AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication',
    'E17',
  ],
  ['AADSTS50079', 'E17'],
  [entra(53003, 'Access has been blocked by Conditional Access policies.'), 'E18'],
  [
    'You cannot access this right now. Error Code: 53003\nRequest Id: 45a82863-a64e-44f5-9cdd-81f4b6771b00',
    'E18',
  ],
  ['Error Code: 53000 App name: Portal Device state: Unregistered', 'E18'],
  ['AADSTS530032: tenant security policy', 'E18'],
  [
    "AADSTS65001: The user or administrator has not consented to use the application with ID 'x' named 'Portal'.",
    'E19',
  ],
  ['Need admin approval AADSTS90094', 'E19'],
  ['error=consent_required&error_description=…', 'E19'],
  [
    'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID',
    'E20',
  ],
  ["AADSTS7000222: The provided client secret keys for app 'x' are expired.", 'E20'],
  [
    "AADSTS50194: Application 'x'(Portal) is not configured as a multi-tenant application. Usage of the /common endpoint is not supported",
    'E21',
  ],
  ['AADSTS500021: Access to tenant is denied.', 'E22'],
  ['AADSTS500212: NotAllowedByOutboundPolicyTenant', 'E22'],
  ['AADSTS90015: Requested query string is too long.', 'E23'],
  ['AADSTS50199: For security reasons, user confirmation is required for this request.', 'E24'],
  ['AADSTS5000819: SAML Assertion is invalid.', 'E24'],
  [google(403, 'app_not_configured_for_user'), 'G01'],
  ['403 app_not_configured_for_user', 'G01'],
  ['Error 403: org_internal This client is restricted to users within its organization.', 'G01'],
  [google(403, 'app_not_configured'), 'G02'],
  [google(403, 'app_not_enabled_for_user'), 'G03'],
  ['400. That’s an error. Invalid user-id mapping', 'G04'],
  ['400. That’s an error. Error parsing the request, No SAML message present… not_a_saml_app', 'G05'],
  [
    'Error 400: redirect_uri_mismatch You can’t sign in to this app because it doesn’t comply with Google’s OAuth 2.0 policy.',
    'G05',
  ],
  ['User is not assigned to this application.', 'X01'],
  [
    'https://login.test/cb?error=access_denied&error_description=User+is+not+assigned+to+the+client+application',
    'X01',
  ],
  [
    'Okta\nSorry, you can’t access Portal because you are not assigned this app in Okta.\nError code: 403',
    'X01',
  ],
  ['Okta 404 Page Not Found. The page you requested is missing.', 'X02'],
  ['You do not have access to this application.\nPlease contact your administrator.', 'X04'],
  ['OneLogin: Access Denied!', 'X04'],
  ['JumpCloud: You are not authorized to access this application', 'X05'],
  [
    adfs("MSIS7007: The requested relying party trust 'https://app.test/1' is unspecified or unsupported."),
    'X06',
  ],
  [adfs("MSIS3020: The trusted party with the identifier 'https://app.test/1' could not be located."), 'X06'],
  [
    adfs("MSIS3110: impossibile trovare un oggetto AssertionConsumerService configurato nell'attendibilità"),
    'X06',
  ],
  ['MSIS3077: The AssertionConsumerServices property is not configured for relying party trust', 'X06'],
  ["The requested relying party trust 'https://app.test/1' is unspecified or unsupported.", 'X06'],
  [
    adfs('MSIS7070: The SAML request contained a NameIDPolicy that was not satisfied by the issued token.'),
    'X07',
  ],
  ['StatusCode2="urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy"', 'X07'],
  [adfs('MSIS7042: The same client browser session has made 6 requests in the last 7 seconds.'), 'X08'],
  ['MSIS0038: SAML Message has wrong signature.', 'X09'],
  ['MSIS5007: The caller authorization failed for caller identity', 'X15'],
  ['MSIS7102: Requested Authentication Method is not supported on the STS.', 'X15'],
  ['We are sorry... Invalid requester', 'X11'],
  ['We are sorry...\nInvalid redirect uri', 'X12'],
  ['We are sorry... Client not found.', 'X12'],
  ['Unknown login requester', 'X12'],
  ['error="invalid_redirect_uri", type=LOGIN_ERROR', 'X12'],
  ['urn:oasis:names:tc:SAML:2.0:status:Responder urn:oasis:names:tc:SAML:2.0:status:AuthnFailed', 'S19'],
  ['urn:oasis:names:tc:SAML:2.0:status:Requester / urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext', 'S19'],
  ['urn:oasis:names:tc:SAML:2.0:status:RequestDenied', 'S26'],
  ['?error=access_denied&error_description=the+user+denied+the+request', 'S26'],
  ['{"error":"invalid_client","error_description":"client authentication failed"}', 'S25'],
  ['fox_tree_lamp: Invalid audience. Expected: x', 'S01'],
  ['IdP (Identity Provider) flow has been disabled. Please head to your Service Provider to login.', 'S08'],
  ['Unable to validate state from the origin request.', 'S07'],
  ['It says S17 at the bottom', 'S17'],
  ['', null],
  ['it does not work', null],
  ['Something went wrong. Please try again later.', null],
  ['virkar ekki, hvítur skjár', null],
  [ids, null],
  ['Request Id: a50105b3-5001-4501-8550-c70001600000', null],
  ['2026-11-29 50105:12', null],
  ['Call 555 50105-77', null],
  ['https://portal.test/50105/start', null],
  ['order 1234567', null],
  ['404 Not Found nginx', null],
  ['This site can’t be reached. ERR_CONNECTION_TIMED_OUT', null],
  ['Your password is incorrect', null],
  ['Enter code 123456', null],
  ['AADSTS: unknown', null],
  ['502 Bad Gateway', null],
]
