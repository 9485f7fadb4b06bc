import { defineMessages, useWords } from '@kara/language'
import type { SamlProvider } from '../../../company/providers.ts'
import { en } from '../messages/saml-guide/en.ts'
import { is } from '../messages/saml-guide/is.ts'
import { ProviderGuide } from './provider-guide.tsx'

const messages = defineMessages(en, is)

export interface SamlGuideProps {
  provider: SamlProvider
  entityId: string
  acsUrl: string
}

/** The guide for SAML. */
export function SamlGuide({ provider, entityId, acsUrl }: SamlGuideProps) {
  const words = useWords(messages)
  return (
    <ProviderGuide
      provider={provider === 'other' ? null : provider}
      steps={{
        create: words(`${provider}.create`),
        addresses: words(`${provider}.addresses`),
        claims: words(`${provider}.claims`),
        people: words(`${provider}.people`),
        values: words(`${provider}.metadata`),
      }}
      copies={[
        { name: words(`${provider}.entityId`), text: entityId },
        { name: words(`${provider}.acsUrl`), text: acsUrl },
      ]}
    />
  )
}
