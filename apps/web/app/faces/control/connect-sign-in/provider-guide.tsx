import { defineMessages, useWords } from '@kara/language'
import { CopyField, Section } from '@kara/ui'
import type { Provider } from '../../../company/providers.ts'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'

const messages = defineMessages(en, is)

export interface ProviderGuideProps {
  provider: Provider
  entityId: string
  acsUrl: string
}

/** What IT does in the provider, step by step, with the values to carry over. */
export function ProviderGuide({ provider, entityId, acsUrl }: ProviderGuideProps) {
  const words = useWords(messages)
  const copy = { label: words('copy'), copiedLabel: words('copied') }
  return (
    <Section title={words('guideTitle', { provider: words(`providers.${provider}.name`) })}>
      <ol className="flex list-decimal flex-col gap-5 pl-5 marker:font-semibold marker:text-ink-quiet">
        <li>{words(`providers.${provider}.create`)}</li>
        <li>
          <p>{words(`providers.${provider}.addresses`)}</p>
          <div className="mt-3 flex flex-col gap-3">
            <CopyField name={words(`providers.${provider}.entityId`)} text={entityId} {...copy} />
            <CopyField name={words(`providers.${provider}.acsUrl`)} text={acsUrl} {...copy} />
          </div>
        </li>
        <li>
          <p>{words(`providers.${provider}.claims`)}</p>
          <p className="mt-1 text-ink-quiet text-sm">{words('claimsPrivacy')}</p>
        </li>
        <li>{words(`providers.${provider}.people`)}</li>
        <li>{words(`providers.${provider}.metadata`)}</li>
      </ol>
    </Section>
  )
}
