const XML_SOAP = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/'
const OID = 'urn:oid:'

/** How one product writes its answers: what it signs, how it names things, which prefixes it uses. */
export interface Persona {
  readonly title: string
  readonly prefixes: { readonly protocol: string; readonly assertion: string; readonly signature: string }
  readonly sign: 'assertion' | 'response' | 'both'
  readonly nameId: 'email' | 'persistent'
  readonly names: { readonly email: string; readonly firstName: string; readonly lastName: string }
  /** The last part of the attribute's NameFormat; empty where the product writes none. */
  readonly nameFormat: '' | 'basic' | 'uri' | 'unspecified'
  /** Whether values carry their XML Schema type. */
  readonly isTyped: boolean
  /** Attributes the product sends besides. */
  readonly others: Readonly<Record<string, readonly string[]>>
}

const USUAL_PREFIXES = { protocol: 'samlp:', assertion: 'saml:', signature: 'ds:' }
const SHIBBOLETH_PREFIXES = { protocol: 'saml2p:', assertion: 'saml2:', signature: 'ds:' }
const SHORT_NAMES = { email: 'email', firstName: 'firstName', lastName: 'lastName' }
const XML_SOAP_NAMES = {
  email: `${XML_SOAP}emailaddress`,
  firstName: `${XML_SOAP}givenname`,
  lastName: `${XML_SOAP}surname`,
}
const OID_NAMES = {
  email: `${OID}0.9.2342.19200300.100.1.3`,
  firstName: `${OID}2.5.4.42`,
  lastName: `${OID}2.5.4.4`,
}

/** The products companies use. Each writes the same facts in its own hand. */
export const PERSONAS = {
  entra: {
    title: 'Microsoft Entra ID',
    prefixes: { protocol: 'samlp:', assertion: '', signature: '' },
    sign: 'assertion',
    nameId: 'persistent',
    names: XML_SOAP_NAMES,
    nameFormat: '',
    isTyped: false,
    others: {
      'http://schemas.microsoft.com/identity/claims/tenantid': ['3f0c1111-2222-4333-8444-555555555555'],
      'http://schemas.microsoft.com/identity/claims/objectidentifier': [
        '9e1d1111-2222-4333-8444-555555555555',
      ],
      'http://schemas.microsoft.com/claims/authnmethodsreferences': [
        'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
        'http://schemas.microsoft.com/claims/multipleauthn',
      ],
    },
  },
  okta: {
    title: 'Okta',
    prefixes: SHIBBOLETH_PREFIXES,
    sign: 'both',
    nameId: 'email',
    names: SHORT_NAMES,
    nameFormat: 'unspecified',
    isTyped: true,
    others: { groups: ['Everyone', 'Staff'] },
  },
  google: {
    title: 'Google Workspace',
    prefixes: SHIBBOLETH_PREFIXES,
    sign: 'response',
    nameId: 'email',
    names: { email: 'mail', firstName: 'first_name', lastName: 'last_name' },
    nameFormat: '',
    isTyped: true,
    others: {},
  },
  adfs: {
    title: 'AD FS',
    prefixes: { protocol: 'samlp:', assertion: '', signature: 'ds:' },
    sign: 'assertion',
    nameId: 'email',
    names: XML_SOAP_NAMES,
    nameFormat: '',
    isTyped: false,
    others: { 'http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname': ['CORP\\anna'] },
  },
  keycloak: {
    title: 'Keycloak',
    prefixes: { protocol: 'samlp:', assertion: 'saml:', signature: 'dsig:' },
    sign: 'both',
    nameId: 'persistent',
    names: OID_NAMES,
    nameFormat: 'uri',
    isTyped: true,
    others: { Role: ['offline_access', 'uma_authorization'] },
  },
  onelogin: {
    title: 'OneLogin',
    prefixes: USUAL_PREFIXES,
    sign: 'response',
    nameId: 'email',
    names: { email: 'User.email', firstName: 'User.FirstName', lastName: 'User.LastName' },
    nameFormat: 'basic',
    isTyped: true,
    others: { memberOf: [''] },
  },
  jumpcloud: {
    title: 'JumpCloud',
    prefixes: { protocol: 'saml2p:', assertion: 'saml2:', signature: 'ds:' },
    sign: 'assertion',
    nameId: 'email',
    names: { email: 'email', firstName: 'firstname', lastName: 'lastname' },
    nameFormat: 'unspecified',
    isTyped: true,
    others: {},
  },
  simplesamlphp: {
    title: 'SimpleSAMLphp',
    prefixes: USUAL_PREFIXES,
    sign: 'both',
    nameId: 'persistent',
    names: { email: 'mail', firstName: 'givenName', lastName: 'sn' },
    nameFormat: 'basic',
    isTyped: true,
    others: { eduPersonAffiliation: ['member', 'employee'] },
  },
} as const satisfies Record<string, Persona>

export const PERSONA_NAMES = ['plain', ...Object.keys(PERSONAS)] as ['plain', ...(keyof typeof PERSONAS)[]]

/** What a company's switches say about it. */
interface Choices extends Pick<Persona, 'sign' | 'nameId'> {
  readonly persona: (typeof PERSONA_NAMES)[number]
  readonly attributes: 'short' | 'microsoft'
}

/** The hand in which a company's provider writes: a product's, or what its switches say. */
export function personaOf({ persona, sign, nameId, attributes }: Choices): Persona {
  if (persona !== 'plain') return PERSONAS[persona]
  const isMicrosoft = attributes === 'microsoft'
  return {
    title: 'Plain',
    prefixes: USUAL_PREFIXES,
    sign,
    nameId,
    names: isMicrosoft ? XML_SOAP_NAMES : SHORT_NAMES,
    nameFormat: isMicrosoft ? 'uri' : 'basic',
    isTyped: false,
    others: {},
  }
}

/**
 * The same text with other prefixes; an empty one makes the namespace the default. Values are escaped, so nothing
 * but element names begins like one.
 */
export function inHandOf({ prefixes }: Persona, xml: string): string {
  const rename = (text: string, from: string, to: string) =>
    text
      .replaceAll(`<${from}:`, `<${to}`)
      .replaceAll(`</${from}:`, `</${to}`)
      .replaceAll(` xmlns:${from}=`, to === '' ? ' xmlns=' : ` xmlns:${to.slice(0, -1)}=`)
  return rename(
    rename(rename(xml, 'samlp', prefixes.protocol), 'saml', prefixes.assertion),
    'ds',
    prefixes.signature,
  )
}
