import type { Ctx } from '@kara/kernel'
import { addressWith, type RedirectMessage, writeRedirectMessage } from '../rules/logout/redirect-message.ts'
import type { Sso } from './open-sso.ts'

/** An address that carries a message of ours, signed by the holder of our key; null when that one does not answer. */
export async function signedAddress(
  ctx: Ctx,
  { saml }: Pick<Sso, 'saml'>,
  message: {
    readonly url: string
    readonly field: RedirectMessage['field']
    readonly xml: string
    readonly relayState: string | null
  },
): Promise<string | null> {
  const text = writeRedirectMessage(message.field, message.xml, message.relayState)
  try {
    const { signatureBase64 } = await saml.call('signText', { text })
    return addressWith(message.url, text, signatureBase64)
  } catch (error) {
    ctx.log.error('A message about signing out could not be signed', { error })
    return null
  }
}
