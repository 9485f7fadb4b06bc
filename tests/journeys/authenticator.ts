import type { CDPSession, Page } from 'playwright-core'

/** Gives a page an authenticator that says yes, as a phone does with a finger on it. */
export async function giveAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return { devtools, authenticatorId }
}

/** The same keys in another device, as a cloud would bring them there. */
export async function carryKeys(from: { devtools: CDPSession; authenticatorId: string }, page: Page) {
  const { credentials } = await from.devtools.send('WebAuthn.getCredentials', {
    authenticatorId: from.authenticatorId,
  })
  const { devtools, authenticatorId } = await giveAuthenticator(page)
  for (const credential of credentials)
    await devtools.send('WebAuthn.addCredential', { authenticatorId, credential })
}
