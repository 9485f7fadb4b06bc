import { defineMessages, useWords } from '@kara/language'
import type { OpenIdProvider } from '../../../company/providers.ts'
import { en } from '../messages/openid-guide/en.ts'
import { is } from '../messages/openid-guide/is.ts'
import { ProviderGuide } from './provider-guide.tsx'

const messages = defineMessages(en, is)

/** The guide for OpenID Connect. */
export function OpenIdGuide({ provider, redirectUrl }: { provider: OpenIdProvider; redirectUrl: string }) {
  const words = useWords(messages)
  return (
    <ProviderGuide
      provider={provider === 'openid' ? null : provider}
      steps={{
        create: words(`${provider}.create`),
        addresses: words(`${provider}.addresses`),
        claims: words(`${provider}.claims`),
        people: words(`${provider}.people`),
        values: words(`${provider}.values`),
      }}
      copies={[{ name: words('redirectUrl'), text: redirectUrl }]}
    />
  )
}
