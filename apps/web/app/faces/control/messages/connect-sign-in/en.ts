export const en = {
  title: 'Connect an identity provider',
  description: 'Two halves: your IT adds our app in the provider, and its metadata comes back here.',
  back: 'Single sign-on',
  provider: 'Identity provider',
  guideTitle: 'In {provider}',
  claimsPrivacy:
    'Names are optional. Do not send departments, groups or titles: we neither need nor keep them.',
  formTitle: 'Here: the metadata of your provider',
  formWhat: 'Its address, identifier and certificate are read and checked before anything is saved.',
  label: 'Name of this connection',
  labelHint: 'For you and your colleagues.',
  file: 'Metadata file',
  fileHint: 'The XML file you downloaded.',
  xml: 'Or its text',
  xmlHint: 'Open the metadata address in a browser and paste what it shows.',
  submit: 'Check and save as a draft',
  busy: 'Reading the metadata…',
  copy: 'Copy',
  copied: 'Copied',
  providers: {
    entra: {
      name: 'Microsoft Entra ID',
      create:
        'Entra admin centre → Enterprise applications → New application → Create your own application. Choose “Integrate any other application”.',
      addresses: 'Single sign-on → SAML → Basic SAML configuration → Edit.',
      entityId: 'Identifier (Entity ID)',
      acsUrl: 'Reply URL (Assertion Consumer Service URL)',
      claims:
        'Attributes & claims: keep emailaddress (user.mail), givenname and surname. Unique user identifier: user.objectid, format Persistent.',
      people:
        'Users and groups: assign the people or groups who may use it, or set Assignment required to No.',
      metadata: 'SAML certificates: download the Federation Metadata XML.',
    },
    google: {
      name: 'Google Workspace',
      create: 'Admin console → Apps → Web and mobile apps → Add app → Add custom SAML app.',
      addresses: 'Continue to Service provider details and tick Signed response.',
      entityId: 'Entity ID',
      acsUrl: 'ACS URL',
      claims:
        'Name ID: format PERSISTENT, Basic information > Primary email. Attribute mapping: Primary email → email, First name → firstName, Last name → lastName.',
      people: 'User access: switch the app on for the organisational units that may use it.',
      metadata: 'Download metadata, and load the file here.',
    },
    okta: {
      name: 'Okta',
      create: 'Admin → Applications → Create App Integration → SAML 2.0.',
      addresses: 'Configure SAML → General.',
      entityId: 'Audience URI (SP Entity ID)',
      acsUrl: 'Single sign-on URL',
      claims:
        'Name ID format Persistent, application username Okta username. Attribute statements: email → user.email, firstName → user.firstName, lastName → user.lastName.',
      people: 'Assignments: assign the people or groups who may use it.',
      metadata: 'Sign On → SAML signing certificates → View IdP metadata; save the page as XML.',
    },
    adfs: {
      name: 'ADFS',
      create:
        'AD FS Management → Relying Party Trusts → Add Relying Party Trust → Claims aware → Enter data manually.',
      addresses: 'Enable support for the SAML 2.0 WebSSO protocol, then add the identifier.',
      entityId: 'Relying party trust identifier',
      acsUrl: 'Relying party SAML 2.0 SSO service URL',
      claims:
        'Claim issuance policy: E-Mail-Addresses → E-Mail Address, Given-Name → Given Name, Surname → Surname; send objectGUID as Name ID with format Persistent. Set the secure hash algorithm to SHA-256.',
      people: 'Access control policy: permit everyone, or the groups who may use it.',
      metadata: 'Open https://your-server/FederationMetadata/2007-06/FederationMetadata.xml and save it.',
    },
    keycloak: {
      name: 'Keycloak',
      create: 'Your realm → Clients → Create client → Client type SAML.',
      addresses: 'Settings. Switch off Client signature required; keep Sign assertions on.',
      entityId: 'Client ID',
      acsUrl: 'Valid redirect URIs, and Assertion Consumer Service POST Binding URL',
      claims:
        'Client scopes → dedicated → Add mapper: User Property email → email, firstName → firstName, lastName → lastName. Name ID format: persistent.',
      people: 'Everybody in the realm may use it, unless an authentication flow says otherwise.',
      metadata: 'Realm settings → General → SAML 2.0 Identity Provider Metadata; save the page as XML.',
    },
    other: {
      name: 'Another provider (SAML 2.0)',
      create: 'Add a SAML 2.0 service (often called relying party, service provider or custom app).',
      addresses: 'Enter these two values. Binding: HTTP-POST.',
      entityId: 'Entity ID, audience or identifier',
      acsUrl: 'Assertion Consumer Service, reply or callback URL',
      claims:
        'Send the email address as attribute email, optionally firstName and lastName. Name ID: persistent, and the same for a person for good. Sign the assertion with RSA-SHA256.',
      people: 'Allow the people who may use it.',
      metadata: 'Download the metadata of the identity provider as XML.',
    },
  },
} as const
