import type { ProviderCode } from './reasons.ts'

/** Causes that lie at the provider and carry its own names of menus and fields. */
const notSetUp =
  'The sign-in of {company} is not set up quite right. Only your IT department can change that.'

export const providerMessagesEn: Readonly<Record<ProviderCode, { says: string; fix: string }>> = {
  E01: {
    says: 'Your account is not yet allowed to use this at {company}. Only your IT department can change that.',
    fix: 'Enterprise applications → this app → Users and groups: add the person or a group they are in directly. Or set Properties → Assignment required to No.',
  },
  E02: {
    says: 'The sign-in of {company} has a wrong return address. Only your IT department can change that.',
    fix: 'Single sign-on → Basic SAML Configuration: set Reply URL to {acsUrl}, character for character.',
  },
  E03: {
    says: 'The sign-in service of {company} does not know our address. Only your IT department can change that.',
    fix: 'Single sign-on → Basic SAML Configuration: set Identifier (Entity ID) to {entityId}, and check that the right directory is chosen.',
  },
  E04: {
    says: notSetUp,
    fix: 'The request does not belong to this application, or consent is missing. Set Identifier (Entity ID) to {entityId}, load the metadata of this very application into the set-up, and grant admin consent under Permissions.',
  },
  E05: {
    says: 'The sign-in of {company} asks for another way to sign in than you used. Our engineers can change that.',
    fix: 'The request names no method by itself. Look for a proxy in front of the identity provider that adds one.',
  },
  E06: {
    says: 'You opened the sign-in page directly. Please start again from here.',
    fix: 'Start again from the start page and remove the bookmark of the sign-in page.',
  },
  E07: {
    says: notSetUp,
    fix: 'The identity provider does not support the form of the request. Answer by HTTP-POST and copy the login URL of this very application into the set-up.',
  },
  E08: {
    says: notSetUp,
    fix: 'The request went to another endpoint than the identity provider expects. Load the metadata again: its login URL changed.',
  },
  E09: {
    says: 'The sign-in of {company} does not accept how we ask for your name. Our support can change that.',
    fix: 'Set the NameID format of the connection to unspecified or email address.',
  },
  E10: {
    says: notSetUp,
    fix: 'The application demands signed requests, or does not accept our signature. Untick Require verification certificates under Single sign-on → Verification certificates.',
  },
  E11: {
    says: 'The sign-in took too long. Please try again.',
    fix: 'The request was too old when it arrived. Start again; if it repeats, compare the clocks by NTP.',
  },
  E12: {
    says: 'Your account at {company} lacks a detail that the sign-in needs. Only your IT department can add it.',
    fix: 'Attributes & Claims: take the NameID from user.userprincipalname, or fill in the mail attribute of the account.',
  },
  E13: {
    says: notSetUp,
    fix: 'The application has no valid signing certificate. SAML Certificates → New certificate → make it active, then load the metadata into the set-up again.',
  },
  E14: {
    says: 'You signed in with an account that does not belong to {company}. Please try again with your work account, in a private window if needed.',
    fix: 'The person chose a personal account or that of another organisation. Use the work account, or invite the other one as a guest.',
  },
  E15: {
    says: 'The sign-in of {company} does not know this account. Please check the spelling.',
    fix: 'The account or the directory was not found. Check the user name, and that the directory ID in the set-up is right.',
  },
  E16: {
    says: 'Your work account is locked, expired or asked for another password. Only your IT department can change that.',
    fix: 'The account is locked, disabled or its password has expired. See the sign-in log of the person.',
  },
  E17: {
    says: 'Your company asks for one more step to prove that it is you. Please finish it and try again.',
    fix: 'The person has to register or finish multifactor authentication. Afterwards signing in works again.',
  },
  E18: {
    says: 'The rules of {company} do not allow the sign-in from this device, app or place. Only your IT department can change that.',
    fix: 'Conditional Access refused it. Sign-in logs → the entry → Conditional Access: see which policy applied, and exclude this application or let the device comply. Browsers inside other apps often fail device checks.',
  },
  E19: {
    says: 'Your company has not yet agreed that this application may be used. Only your IT department can do that.',
    fix: 'Admin consent is missing: Enterprise applications → this application → Permissions → Grant admin consent.',
  },
  E20: {
    says: notSetUp,
    fix: 'The client secret is wrong or expired. Certificates & secrets → New client secret; paste its value (not its ID) into the set-up.',
  },
  E21: {
    says: notSetUp,
    fix: 'The application is for one directory, and the common address was used. Put the discovery address with your directory ID into the set-up.',
  },
  E22: {
    says: 'The rules of {company} do not allow this application. Only your IT department can change that.',
    fix: 'Tenant restrictions or cross-tenant access settings refused it. Allow the application or the partner.',
  },
  E23: {
    says: 'There is a set-up error on our side.',
    fix: 'The request is too long for the address line; we switch the connection to HTTP-POST.',
  },
  E24: {
    says: 'Microsoft refused the sign-in with a code that {company}’s IT department can look up.',
    fix: 'Look the code up at https://login.microsoftonline.com/error and in the sign-in log of the person: Entra ID → Sign-in logs. The provider answered: {received}.',
  },
  E25: {
    says: 'This application is switched off at {company}. Only your IT department can change that.',
    fix: 'Enterprise applications → this app → Properties: set Enabled for users to sign in to Yes.',
  },
  E26: {
    says: 'A part of the sign-in at {company} did not answer as it should. If trying again does not help, only your IT department can change that.',
    fix: 'Entra ID could not verify the person with the federated identity provider or the directory on premises. Check Microsoft Entra Connect, the authentication agents and the federation of the domain; the sign-in log of the person names the part.',
  },
  E27: {
    says: notSetUp,
    fix: 'App registrations → this app → Authentication: the platform must be Web with the redirect URI {acsUrl}, and Allow public client flows must be No. Put a client secret into the set-up.',
  },
  G01: {
    says: 'Google does not open this to your account. Check that you chose your work account; otherwise only your IT department can change it.',
    fix: 'Apps → Web and mobile apps → this app: set User access to ON for the unit or group of the person (it can take up to 24 hours). Entity ID must be {entityId} exactly.',
  },
  G02: {
    says: notSetUp,
    fix: 'No app matches the request. Set Entity ID to {entityId}, character for character.',
  },
  G03: {
    says: 'Your account is not yet allowed to use this at {company}. Only your IT department can change that.',
    fix: 'Apps → Web and mobile apps → this app → User access: switch it ON.',
  },
  G04: {
    says: 'Your account at {company} lacks a detail that the sign-in needs. Only your IT department can add it.',
    fix: 'Service provider details: NameID = Basic Information → Primary email, format EMAIL.',
  },
  G05: {
    says: notSetUp,
    fix: 'The addresses of the app do not match the request. Create it again with ACS URL {acsUrl} and Entity ID {entityId}, and do not use the test link of another app.',
  },
  G06: {
    says: 'Please start from here instead of from your app list.',
    fix: 'The launcher and Test SAML login start at the provider. Use our test button, and set the start URL of the app to the start page.',
  },
  G07: {
    says: 'The rules of {company} do not allow this application. Only your IT department can change that.',
    fix: 'Security → Access and data control → API controls → App access control: add this app by its client ID and trust it. With Advanced Protection, it must be allowed for those people as well.',
  },
  G08: {
    says: 'Google does not open this to your account. Check that you chose your work account; otherwise only your IT department can change it.',
    fix: 'Google Auth Platform → Audience: with user type Internal only accounts of the same organisation are let in. Use the work account, or set the user type to External and publish the app.',
  },
  G09: {
    says: notSetUp,
    fix: 'The client ID in the set-up was deleted or switched off. Google Auth Platform → Clients: create a new Web application client with the redirect URI {acsUrl}, and put its ID and secret into the set-up.',
  },
  G10: {
    says: 'Google does not sign anybody in inside another app. Please open this page in your normal browser.',
    fix: 'Open the start page in the normal browser, for example by the menu Open in browser, and start again there.',
  },
  X01: {
    says: 'Your account is not yet allowed to use this at {company}. Only your IT department can change that.',
    fix: 'Applications → this application → Assignments: assign the person or a group.',
  },
  X02: {
    says: notSetUp,
    fix: 'The application is deactivated or its addresses differ. Set Single sign-on URL, Recipient and Destination (OpenID Connect: Sign-in redirect URI) to {acsUrl}, activate it, and load the metadata URL into the set-up again.',
  },
  X03: {
    says: 'The company sign-in of {company} is set for another service.',
    fix: 'General → SAML settings: set Audience URI (SP Entity ID) to {entityId}.',
  },
  X04: {
    says: 'Your account is not yet allowed to use this at {company}. Only your IT department can change that.',
    fix: 'Give the person a role that has this app. Configuration: ACS URL and Recipient {acsUrl}; the ACS URL Validator must match exactly that address (escaped and anchored).',
  },
  X05: {
    says: 'Your account is not yet allowed to use this at {company}. Only your IT department can change that.',
    fix: 'SSO Applications → this application → User Groups: bind a group of the person. If the IdP URL was changed, load the metadata into the set-up again.',
  },
  X06: {
    says: notSetUp,
    fix: 'No relying party trust has our identifier. Add one from our metadata: identifier {entityId}, endpoint (POST) {acsUrl}, both exactly.',
  },
  X07: {
    says: notSetUp,
    fix: 'No rule issues the NameID in the format that was asked for. Add a rule: E-Mail Address → Name ID, format Email.',
  },
  X08: {
    says: 'The sign-in went round in a circle and was stopped. Please close the window and start again.',
    fix: 'Six requests arrived within seconds. Start once more from the start page; if it repeats, our engineers look at it.',
  },
  X09: {
    says: notSetUp,
    fix: 'The signature of the request was not accepted. Import our signing certificate into the relying party trust and choose SHA-256 as secure hash algorithm.',
  },
  X10: {
    says: 'The clocks do not agree. Please try again.',
    fix: 'The clock of the host is behind. Synchronise it by NTP, and allow a little with Set-AdfsRelyingPartyTrust -NotBeforeSkew 2. Expected {expected}, received {received}.',
  },
  X11: {
    says: notSetUp,
    fix: 'Client → Keys: switch Client signature required off. Client ID must be {entityId}.',
  },
  X12: {
    says: notSetUp,
    fix: 'Client ID must be {entityId}; Valid redirect URIs and the POST assertion consumer URL must be {acsUrl}; leave Master SAML processing URL empty or set it to the same.',
  },
  X13: {
    says: 'We could not verify the signature of {company}.',
    fix: 'Client settings: Sign assertions on, Encrypt assertions off.',
  },
  X14: {
    says: '{company} sent a temporary name for you, so we could not recognise you next time.',
    fix: 'Set NameIDFormat of our entity to persistent or emailAddress; the product sends transient by default.',
  },
  X15: {
    says: 'The rules of {company} do not allow this sign-in. Only your IT department can change that.',
    fix: 'Access control policy of the relying party trust: permit the person or their group; issuance authorisation and authentication methods must fit.',
  },
  X16: {
    says: notSetUp,
    fix: 'Application Groups → this application: the client identifier must be the one in the set-up, the redirect URI must be {acsUrl}, and under Web API → Client permissions the client needs openid and email.',
  },
  X17: {
    says: 'Your work account could not be verified at {company}. Only your IT department can change that.',
    fix: 'AD FS could not verify the account: it is locked, expired or out of reach of a domain controller. See event 364 in the log AD FS → Admin at the time below.',
  },
  X18: {
    says: 'The sign-in server of {company} refused the sign-in with a code that its IT department can look up.',
    fix: 'Look for event 364 in the log AD FS → Admin on the server, at the time below; the exception there names the cause. The server answered: {received}.',
  },
  X19: {
    says: 'The rules of {company} do not allow this sign-in. Only your IT department can change that.',
    fix: 'Applications → this application → Sign On: the authentication policy must let the person in. With OpenID Connect also Security → API → Authorization Servers → Access Policies: a rule must allow this client and its scopes.',
  },
}
