import type { Ctx } from '@kara/kernel'
import { withSignature, writeSignedInfo } from '../rules/logout/enveloped-signature.ts'
import { addressWith, type RedirectMessage, writeRedirectMessage } from '../rules/logout/redirect-message.ts'
import { carriedAddress } from './carried-message.ts'
import type { Sso } from './open-sso.ts'

export interface MessageToSign {
  readonly id: string
  readonly url: string
  /** Then a page of ours posts it, and the signature stands inside. */
  readonly takesFormsOnly: boolean
  readonly field: RedirectMessage['field']
  /** In canonical form. */
  readonly xml: string
  readonly relayState: string | null
}

/** An address that carries a message of ours, signed by the holder of our key; null when that one does not answer. */
export async function signedAddress(ctx: Ctx, sso: Sso, message: MessageToSign): Promise<string | null> {
  const { id, url, field, xml, relayState, takesFormsOnly } = message
  const text = takesFormsOnly ? writeSignedInfo(xml, id) : writeRedirectMessage(field, xml, relayState)
  try {
    const { signatureBase64 } = await sso.saml.call('signText', { text })
    if (!takesFormsOnly) return addressWith(url, text, signatureBase64)
    const signed = Buffer.from(withSignature(xml, text, signatureBase64)).toString('base64')
    const relay: Record<string, string> = relayState === null ? {} : { RelayState: relayState }
    return carriedAddress(sso, { url, fields: { [field]: signed, ...relay } })
  } catch (error) {
    ctx.log.error('A message about signing out could not be signed', { error })
    return null
  }
}
