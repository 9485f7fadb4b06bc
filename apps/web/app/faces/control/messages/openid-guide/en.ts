export const en = {
  redirectUrl: 'Redirect address',
  entra: {
    create:
      'Entra admin centre → App registrations → New registration. Choose “Accounts in this organizational directory only”.',
    addresses: 'Redirect URI: choose the platform Web and enter this address.',
    claims:
      'API permissions: openid, email and profile of Microsoft Graph, then Grant admin consent. Token configuration → Add optional claim → ID → email.',
    people:
      'Enterprise applications → our app → Users and groups: assign who may use it, or set Assignment required to No.',
    values:
      'Issuer: https://login.microsoftonline.com/your-directory-id/v2.0, with your own directory (tenant) ID, never “common”. Client ID: Application (client) ID on the overview. Secret: Certificates & secrets → New client secret; copy the Value. Note the day it ends.',
  },
  google: {
    create:
      'Google Cloud console → a project of your organisation → Google Auth Platform → Audience: Internal. Then Clients → Create client → Web application.',
    addresses: 'Authorised redirect URIs: add this address.',
    claims: 'Data access: the scopes openid, email and profile.',
    people: 'With Internal, everybody in your organisation may use it and nobody else.',
    values:
      'Issuer: https://accounts.google.com. Client ID and client secret: as shown when the client is created.',
  },
  okta: {
    create: 'Admin → Applications → Create App Integration → OIDC - OpenID Connect → Web Application.',
    addresses: 'Grant type Authorization Code. Sign-in redirect URIs: add this address.',
    claims: 'The scopes openid, email and profile are there from the start.',
    people: 'Assignments: assign the people or groups who may use it.',
    values:
      'Issuer: the address of your Okta, such as https://acme.okta.com. Client ID and client secret: the General tab of the app.',
  },
  keycloak: {
    create:
      'Your realm → Clients → Create client → Client type OpenID Connect. Switch Client authentication on.',
    addresses: 'Standard flow only. Valid redirect URIs: add this address.',
    claims: 'Client scopes: keep email and profile as Default. People need a verified email address.',
    people: 'Everybody in the realm may use it, unless an authentication flow says otherwise.',
    values:
      'Issuer: https://your-server/realms/your-realm. Client ID: as you chose it. Client secret: the Credentials tab.',
  },
  openid: {
    create: 'Add a confidential web application with the authorization code flow and PKCE (S256).',
    addresses: 'Enter this redirect address, character for character.',
    claims:
      'Allow the scopes openid, email and profile. The ID token is signed with RS256 or another key pair, never with HS256.',
    people: 'Allow the people who may use it.',
    values: 'Carry over the issuer, the client ID and the client secret.',
  },
} as const
