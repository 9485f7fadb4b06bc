import { defineMessages, useWords } from '@kara/language'
import { CopyField, Section } from '@kara/ui'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'

const messages = defineMessages(en, is)

export interface ProviderGuideProps {
  /** Null where the product is not known. */
  provider: Exclude<keyof typeof en.names, 'other' | 'openid'> | null
  /** What is done over there, in order. */
  steps: Readonly<Record<'create' | 'addresses' | 'claims' | 'people' | 'values', string>>
  /** What is carried over from here. */
  copies: readonly { readonly name: string; readonly text: string }[]
}

/** What IT does in the provider, step by step, with the values to carry over. */
export function ProviderGuide({ provider, steps, copies }: ProviderGuideProps) {
  const words = useWords(messages)
  const title = provider
    ? words('guideTitle', { provider: words(`names.${provider}`) })
    : words('guideTitleOther')
  return (
    <Section title={title}>
      <ol className="flex list-decimal flex-col gap-5 pl-5 marker:font-semibold marker:text-ink-quiet">
        <li>{steps.create}</li>
        <li>
          <p>{steps.addresses}</p>
          <div className="mt-3 flex flex-col gap-3">
            {copies.map(({ name, text }) => (
              <CopyField
                key={name}
                name={name}
                text={text}
                label={words('copy')}
                copiedLabel={words('copied')}
              />
            ))}
          </div>
        </li>
        <li>
          <p>{steps.claims}</p>
          <p className="mt-1 text-ink-quiet text-sm">{words('claimsPrivacy')}</p>
        </li>
        <li>{steps.people}</li>
        <li>{steps.values}</li>
      </ol>
    </Section>
  )
}
