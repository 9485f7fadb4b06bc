export const en = {
  entra: {
    create:
      'Entra admin centre → Enterprise applications → New application → Create your own application. Choose “Integrate any other application”.',
    addresses: 'Single sign-on → SAML → Basic SAML configuration → Edit.',
    entityId: 'Identifier (Entity ID)',
    acsUrl: 'Reply URL (Assertion Consumer Service URL)',
    claims:
      'Attributes & claims: keep emailaddress (user.mail), givenname and surname. Unique user identifier: user.objectid, format Persistent.',
    people:
      'Users and groups: assign the people or groups who may use it, or set Assignment required to No. Groups inside groups do not count.',
    metadata:
      'SAML certificates: copy the App Federation Metadata Url, or download the Federation Metadata XML.',
  },
  google: {
    create: 'Admin console → Apps → Web and mobile apps → Add app → Add custom SAML app.',
    addresses: 'Continue to Service provider details and tick Signed response.',
    entityId: 'Entity ID',
    acsUrl: 'ACS URL',
    claims:
      'Name ID: format PERSISTENT, Basic information > Primary email. Attribute mapping: Primary email → email, First name → firstName, Last name → lastName.',
    people:
      'User access: switch the app on for the organisational units that may use it. Google may take up to a day.',
    metadata:
      'Google publishes no address: Download metadata, and choose the file here. Test from here afterwards: Test SAML login begins at Google, and what nobody asked for is refused.',
  },
  okta: {
    create: 'Admin → Applications → Create App Integration → SAML 2.0.',
    addresses: 'Configure SAML → General.',
    entityId: 'Audience URI (SP Entity ID)',
    acsUrl: 'Single sign-on URL',
    claims:
      'Name ID format Persistent, application username Okta username. Attribute statements: email → user.email, firstName → user.firstName, lastName → user.lastName.',
    people: 'Assignments: assign the people or groups who may use it.',
    metadata: 'Sign On → copy the Metadata URL, or open it and save the page as XML.',
  },
  adfs: {
    create:
      'AD FS Management → Relying Party Trusts → Add Relying Party Trust → Claims aware → Enter data manually.',
    addresses: 'Enable support for the SAML 2.0 WebSSO protocol, then add the identifier.',
    entityId: 'Relying party trust identifier',
    acsUrl: 'Relying party SAML 2.0 SSO service URL',
    claims:
      'Claim issuance policy: E-Mail-Addresses → E-Mail Address, Given-Name → Given Name, Surname → Surname; send objectGUID as Name ID with format Persistent. Set the secure hash algorithm to SHA-256.',
    people: 'Access control policy: permit everyone, or the groups who may use it.',
    metadata:
      'The address is https://your-server/FederationMetadata/2007-06/FederationMetadata.xml. If the server is not public, save the file.',
  },
  keycloak: {
    create: 'Your realm → Clients → Create client → Client type SAML.',
    addresses:
      'Settings: keep Sign assertions on. Keys: switch off Client signature required and Encrypt assertions.',
    entityId: 'Client ID',
    acsUrl: 'Valid redirect URIs, and Assertion Consumer Service POST Binding URL',
    claims:
      'Client scopes → dedicated → Add mapper: User Property email → email, firstName → firstName, lastName → lastName. Name ID format: persistent.',
    people: 'Everybody in the realm may use it, unless an authentication flow says otherwise.',
    metadata:
      'Realm settings → General → copy the address of SAML 2.0 Identity Provider Metadata, or save the page as XML.',
  },
  onelogin: {
    create: 'Administration → Applications → Add App → SAML Custom Connector (Advanced).',
    addresses:
      'Configuration: fill in both, and put the second one into Recipient and, as ^…$ with every dot escaped, into ACS (Consumer) URL Validator.',
    entityId: 'Audience (EntityID)',
    acsUrl: 'ACS (Consumer) URL',
    claims:
      'Parameters: NameID value → OneLogin ID, email → Email, firstName → First Name, lastName → Last Name, each with Include in SAML assertion. SSO: SAML Signature Algorithm SHA-256.',
    people: 'Access: choose the roles that may use it.',
    metadata:
      'SSO → Issuer URL is the address of the metadata; or More Actions → SAML Metadata for the file.',
  },
  jumpcloud: {
    create:
      'Admin Portal → SSO Applications → Add New Application → Custom Application → Configure SSO with SAML.',
    addresses:
      'SSO tab. Tick Sign Assertion and choose RSA-SHA256. As IdP Entity ID enter a name of your own, such as the address of your website.',
    entityId: 'SP Entity ID',
    acsUrl: 'ACS URL',
    claims:
      'SAMLSubject NameID: a value that never changes, format persistent. User attributes: email → email, firstName → firstname, lastName → lastname.',
    people: 'User Groups: bind the groups that may use it.',
    metadata: 'Activate, then copy the metadata address (Copy Metadata URL) or export the file.',
  },
  other: {
    create: 'Add a SAML 2.0 service (often called relying party, service provider or custom app).',
    addresses: 'Enter these two values. Binding: HTTP-POST.',
    entityId: 'Entity ID, audience or identifier',
    acsUrl: 'Assertion Consumer Service, reply or callback URL',
    claims:
      'Send the email address as attribute email, optionally firstName and lastName. Name ID: persistent, and the same for a person for good. Sign the assertion with RSA-SHA256.',
    people: 'Allow the people who may use it.',
    metadata: 'Copy the address of the provider’s metadata, or download it as XML.',
  },
} as const
