/** The names SAML 2.0 and XML signatures use, and the few of them we accept. */
export const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol'
export const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion'
export const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata'
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
export const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#'
export const ENVELOPED_SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

export const STATUS_SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success'
export const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer'

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#'

/** SHA-256 and stronger over RSA or ECDSA. HMAC is absent: it turns the public key into a secret. */
export const SIGNATURE_ALGORITHMS: ReadonlySet<string> = new Set([
  `${MORE}rsa-sha256`,
  `${MORE}rsa-sha384`,
  `${MORE}rsa-sha512`,
  `${MORE}ecdsa-sha256`,
  `${MORE}ecdsa-sha384`,
  `${MORE}ecdsa-sha512`,
])

export const DIGEST_ALGORITHMS: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  `${MORE}sha384`,
  'http://www.w3.org/2001/04/xmlenc#sha512',
])

const NAMEID_EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'
const NAMEID_PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'
export const NAMEID_UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified'
export const NAMEID_TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient'

/** Formats in which an address is expected to be the subject itself. */
export const NAMEID_FORMATS_WITH_ADDRESS: ReadonlySet<string> = new Set([
  NAMEID_EMAIL,
  'urn:oasis:names:tc:SAML:2.0:nameid-format:emailAddress',
  NAMEID_UNSPECIFIED,
  'urn:oasis:names:tc:SAML:2.0:nameid-format:unspecified',
])

/** Formats that name the same person again tomorrow. */
export const NAMEID_FORMATS: ReadonlySet<string> = new Set([
  ...NAMEID_FORMATS_WITH_ADDRESS,
  NAMEID_PERSISTENT,
  'urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos',
])

/** Attribute names under which identity providers send the address, when a connection names none. */
export const EMAIL_ATTRIBUTES: readonly string[] = [
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'http://schemas.xmlsoap.org/claims/EmailAddress',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'urn:oid:1.2.840.113549.1.9.1',
  'email',
  'Email',
  'emailAddress',
  'EmailAddress',
  'mail',
  'User.email',
]

export const FIRST_NAME_ATTRIBUTES: readonly string[] = [
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname',
  'urn:oid:2.5.4.42',
  'firstName',
  'FirstName',
  'first_name',
  'givenName',
  'User.FirstName',
]

export const LAST_NAME_ATTRIBUTES: readonly string[] = [
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname',
  'urn:oid:2.5.4.4',
  'lastName',
  'LastName',
  'last_name',
  'surname',
  'sn',
  'User.LastName',
]
