import { providerMessagesEn } from './provider-messages-en.ts'
import type { CatalogueCode } from './reasons.ts'

/**
 * `says` is for the person in front of the screen and names no technology; `fix` is for whoever must act, may be
 * passed on to IT, and so names neither the service nor why somebody uses it.
 * Arguments: company, expected, received, entityId, acsUrl.
 */
export type CatalogueMessages = Readonly<Record<CatalogueCode, { says: string; fix: string }>>

export const catalogueEn: CatalogueMessages = {
  S01: {
    says: 'The company sign-in of {company} is set for another service.',
    fix: 'Set Audience (Entity ID) to {expected}. It arrived as {received}.',
  },
  S02: {
    says: 'We could not verify the signature of {company}.',
    fix: 'The signing certificate changed, or the metadata belongs to another app. Load the metadata of this app again and add the new certificate.',
  },
  S03: {
    says: 'We could not verify the signature of {company}.',
    fix: 'Nothing in the response is signed. Switch on signing of the assertion (and, if you like, of the response).',
  },
  S04: {
    says: 'The company sign-in of {company} uses a signature that is no longer safe.',
    fix: 'Choose RSA-SHA256 as signing algorithm. Expected {expected}, received {received}.',
  },
  S05: {
    says: 'The clocks do not agree. Please try again.',
    fix: 'Set the clock of the identity provider by NTP and let assertions carry NotBefore and NotOnOrAfter. Expected {expected}, received {received}.',
  },
  S06: {
    says: 'This sign-in was already used. Please start again.',
    fix: 'Start the sign-in again from the start page. Going back or reloading sends the old answer a second time.',
  },
  S07: {
    says: 'Your sign-in took too long. Please start again.',
    fix: 'Start again from the start page, in the same browser, and not from a bookmark of the sign-in page.',
  },
  S08: {
    says: 'Please start from your hub.',
    fix: 'The sign-in was started in the portal. Make the tile a link to the start page.',
  },
  S09: {
    says: 'The answer did not match our question. Please start again.',
    fix: 'Start again in one tab. If it keeps happening, support should review it. Expected {expected}, received {received}.',
  },
  S10: {
    says: 'We do not know the sign-in service that answered for {company}.',
    fix: 'Load the metadata of this app again and compare the issuer. Expected {expected}, received {received}.',
  },
  S11: {
    says: 'The sign-in was sent to the wrong address.',
    fix: 'Set the Reply URL (ACS URL), Recipient and Destination to {expected}. It arrived as {received}.',
  },
  S12: {
    says: 'We could not read the encrypted answer of {company}.',
    fix: 'Switch off assertion encryption, or load our current encryption certificate.',
  },
  S13: {
    says: '{company} did not send your email address.',
    fix: 'Map the email address to the attribute {expected}. These attributes arrived: {received}.',
  },
  S14: {
    says: '{company} sent a temporary name for you, so we could not recognise you next time.',
    fix: 'Set the NameID format to persistent or email address. It arrived as {received}.',
  },
  S15: {
    says: '{company} did not say who you are.',
    fix: 'Map a NameID (persistent or email address) and the email attribute.',
  },
  S16: {
    says: 'More than one email address arrived from {company}.',
    fix: 'Send one primary address in one attribute. Received: {received}.',
  },
  S17: {
    says: 'The address {received} is not part of {company}.',
    fix: 'Verify the domain in the settings, or invite the person separately. Received {received}.',
  },
  S18: {
    says: 'There is already an account with this address, and another sign-in opens it. Sign in to it once as before, in this browser, then again through {company}: from then on both open it.',
    fix: 'If the company has changed its provider, it says at the new connection whose place that takes: then people find their accounts by address and name. Everybody else proves the account first: by the former sign-in, the private address or the electronic ID, in the same browser, then through the company.',
  },
  S19: {
    says: '{company} refused the sign-in.',
    fix: 'Look at the sign-in log of the identity provider. It answered: {received}.',
  },
  S20: {
    says: 'The sign-in answer was damaged on its way.',
    fix: 'Limit the groups that are sent, and check for a proxy that changes responses. Expected {expected}, received {received}.',
  },
  S21: {
    says: 'Company sign-in of {company} is paused.',
    fix: 'Switch the connection on again in the settings.',
  },
  S22: {
    says: 'There is a set-up error on our side.',
    fix: 'Our engineers correct the return address of this connection.',
  },
  S23: {
    says: 'The sign-in server of {company} did not answer.',
    fix: 'Check the discovery address, its certificate and the firewall.',
  },
  S24: {
    says: 'The sign-in answer was not valid.',
    fix: 'Compare issuer and client id with the identity provider. Expected {expected}, received {received}.',
  },
  S25: {
    says: 'There is a set-up error with the sign-in of {company}.',
    fix: 'Create a new client secret and paste its value (not its id).',
  },
  S26: {
    says: 'The sign-in was cancelled, or {company} does not allow it for you.',
    fix: 'Check whether the person is assigned to the app. The provider answered: {received}.',
  },
  S27: {
    says: 'Please allow cookies and use one browser for the whole sign-in.',
    fix: 'Open the start page in the normal browser, not inside another app, and start again.',
  },
  S28: {
    says: 'A certificate of the company sign-in expires soon.',
    fix: 'Add the new signing certificate before {expected}.',
  },
  S29: {
    says: 'Please use the sign-in of {company}.',
    fix: 'Password sign-in is off for this domain. Use the company sign-in button.',
  },
  S30: {
    says: '{company} has not opened this benefit to you.',
    fix: 'Add the person to the list of employees or enlarge the number of seats.',
  },
  S31: {
    says: 'Please accept the terms to continue.',
    fix: 'Open the start page again and continue with the terms.',
  },
  S32: {
    says: 'The electronic ID step did not finish.',
    fix: 'Begin again with the electronic ID, in the same browser, and confirm on the phone within the time shown. Nothing has changed meanwhile.',
  },
  S33: {
    says: '{company} sent an email address we cannot use.',
    fix: 'Send one plain email address without spaces, lists or other characters. Received: {received}.',
  },
  S34: {
    says: 'This sign-in link is used up. Please start again.',
    fix: 'Start again from the start page. The last step is valid once, for a minute, in the same browser.',
  },
  S35: {
    says: 'We stopped this sign-in to be safe. Please try again.',
    fix: 'Two of our checks read the answer differently. Our engineers look at it; nothing was signed in.',
  },
  S36: {
    says: 'Company sign-in is not available right now. Please try again in a minute.',
    fix: 'Our sign-in process is restarting. If it lasts, our engineers are already told.',
  },
  S37: {
    says: 'We sent you on to the sign-in of {company} and heard nothing back. Often its own page says why.',
    fix: 'The person reached the identity provider and did not come back. Its own page shows a code; look it up in its sign-in log.',
  },
  S38: {
    says: 'Your address belongs to an account that was used with another work login.',
    fix: 'The identity provider sent a new identifier for a known address. Support checks whether it is the same person.',
  },
  S39: {
    says: 'The sign-in answer was not accepted. Please try again.',
    fix: 'The answer passed the first checks and failed later: {received}. Our engineers look at it.',
  },
  S40: {
    says: '{company} has not confirmed your email address.',
    fix: 'Mark the address as verified in the identity provider, or send email_verified (Entra ID: the optional claim xms_edov). Received {received}.',
  },
  S41: {
    says: 'Somebody else’s electronic ID cannot be used, not even on their behalf.',
    fix: 'Sign in with the person’s own electronic ID; at the provider, choose yourself and not whom you act for.',
  },
  S42: {
    says: 'That was the electronic ID of an organisation.',
    fix: 'Sign in with the person’s own electronic ID; an ID that stands for an organisation opens nothing here.',
  },
  S43: {
    says: 'This electronic ID already opens another account.',
    fix: 'If both accounts belong to the same person, they sign in with the ID and join the accounts there. If not, support looks into it.',
  },
  S44: {
    says: 'The electronic ID service does not answer right now.',
    fix: 'Try again in a while, or sign in another way. The provider’s own status page says whether it is known.',
  },
  S45: {
    says: 'The answer of the electronic ID could not be verified.',
    fix: 'Begin once more. If it happens again, our engineers check the keys and the clock of the provider.',
  },
  S46: {
    says: 'This way of confirming is not strong enough.',
    fix: 'Choose the ID on the phone, in the app or on a card at the provider, and not a password.',
  },
  S47: {
    says: 'This is not the electronic ID that this account knows.',
    fix: 'Use the ID with which the account was protected. Support helps somebody whose ID was replaced.',
  },
  S48: {
    says: 'No account knows this electronic ID yet.',
    fix: 'Sign in another way first, and add the electronic ID under security.',
  },
  S49: {
    says: 'The sign-in of {company} needs a new certificate before anybody can use it.',
    fix: 'Every signing certificate that we hold has ended. Create the next one in the identity provider and load its metadata once more.',
  },
  S50: {
    says: 'The sign-in of {company} has a passing problem of its own. Please try again in a few minutes.',
    fix: 'The identity provider is busy or not available for the moment. Its status page says whether this is known; nothing has to be changed.',
  },
  S51: {
    says: 'The sign-in was interrupted. Please start again from here.',
    fix: 'The page of the identity provider was open too long, was opened a second time or had lost its cookies. Start again from the start page, in the same browser and not from a bookmark.',
  },
  S52: {
    says: 'Your sign-in at {company} already opens another account than the one that is signed in here. Nothing was changed.',
    fix: 'The person signs out and starts again, which opens the account that has this sign-in. Two accounts that are both in use are not joined.',
  },
  C01: {
    says: 'This is not the metadata of one identity provider.',
    fix: 'Download the federation metadata XML of this app again: one provider, with its certificate.',
  },
  C02: {
    says: 'The metadata holds no signing certificate.',
    fix: 'Add a signing certificate in the identity provider and download the metadata again.',
  },
  C03: {
    says: 'The file is broken XML.',
    fix: 'Download it again and upload the file itself, not a copy from the screen. The reader stopped at: {received}',
  },
  C04: {
    says: 'This is metadata of a service, not of an identity provider.',
    fix: 'Upload the metadata of your identity provider. Ours goes the other way.',
  },
  C05: {
    says: 'The metadata names no sign-in address.',
    fix: 'The identity provider must offer HTTP-Redirect or HTTP-POST for single sign-on.',
  },
  C06: {
    says: 'The sign-in address in the metadata is not usable.',
    fix: 'It must start with https. Received {received}.',
  },
  C07: {
    says: 'We could not reach this address.',
    fix: 'Open it to the internet. Over SAML you can upload the file instead.',
  },
  C08: { says: 'We may not fetch metadata from this address.', fix: 'Use a public https address.' },
  C09: {
    says: 'This identity provider is already connected elsewhere.',
    fix: 'Ask support to check who owns it. With Entra ID, let the issuer carry the app id.',
  },
  C10: {
    says: 'The metadata now names another identity provider.',
    fix: 'Create a second connection, test it, then switch. Expected {expected}, received {received}.',
  },
  C11: { says: 'There is a set-up error on our side.', fix: 'Our engineers look at it.' },
  C12: {
    says: 'The domain is not proven yet.',
    fix: 'Publish the TXT record exactly as shown. DNS can need an hour. Expected {expected}, found {received}.',
  },
  C13: {
    says: 'The test sign-in lacked something.',
    fix: 'Map what is missing before switching on. Expected {expected}, received {received}.',
  },
  C14: {
    says: 'This metadata is no longer valid.',
    fix: 'It ended on {received}. Download the current metadata.',
  },
  C15: {
    says: 'A certificate in the metadata cannot be read.',
    fix: 'Download the metadata again; the certificate must be an X.509 certificate in base64.',
  },
  C16: {
    says: 'There is no sign-in service for OpenID Connect at this address.',
    fix: 'Give the issuer, or the address that ends in /.well-known/openid-configuration. Expected {expected}, received {received}.',
  },
  C17: {
    says: 'The sign-in service at this address calls itself something else.',
    fix: 'Use the issuer exactly as the service names itself. Expected {expected}, received {received}.',
  },
  C18: {
    says: 'This address is shared by all companies in the world.',
    fix: 'Use the address that holds the id of your own directory (tenant id) instead of common or organizations.',
  },
  C19: {
    says: 'This provider cannot be asked in the way we ask.',
    fix: 'Allow authorization codes with PKCE (S256), the client secret in the body (client_secret_post) and signatures by a key pair, or connect it over SAML. Expected {expected}, received {received}.',
  },
  ...providerMessagesEn,
}
