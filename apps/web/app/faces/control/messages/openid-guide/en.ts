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
  onelogin: {
    create: 'Administration → Applications → Add App → OpenId Connect (OIDC). Name it and save.',
    addresses: 'Configuration → Redirect URI’s: add this address. OneLogin may take ten minutes to use it.',
    claims:
      'SSO → Application Type: Web. Token Endpoint → Authentication Method: POST. The scopes openid, email and profile are there from the start.',
    people: 'Access: choose the roles that may use it.',
    values:
      'SSO → Issuer URL, such as https://acme.onelogin.com/oidc/2. Client ID: as shown there. Client secret: Show client secret.',
  },
  jumpcloud: {
    create:
      'Admin Portal → SSO Applications → Add New Application → Custom Application → Manage Single Sign-On → Configure SSO with OIDC.',
    addresses:
      'SSO tab → Redirect URIs: add this address. Client Authentication Type: Client Secret POST. Login URL: the address of your hub.',
    claims: 'Attribute Mapping → Standard Scopes: tick Email and Profile.',
    people: 'User Groups: bind the groups that may use it.',
    values:
      'Issuer: https://oauth.id.jumpcloud.com. Client ID and client secret: shown once, when you press Activate. Copy both then.',
  },
  openid: {
    create: 'Add a confidential web application with the authorization code flow and PKCE (S256).',
    addresses: 'Enter this redirect address, character for character.',
    claims:
      'Allow the scopes openid, email and profile. The ID token is signed with RS256 or another key pair, never with HS256. The client secret is sent in the body of the question (client_secret_post).',
    people: 'Allow the people who may use it.',
    values: 'Carry over the issuer, the client ID and the client secret.',
  },
} as const
