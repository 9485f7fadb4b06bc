import { defineMessages, useWords } from '@kara/language'
import { CopyField, Section } from '@kara/ui'
import type { OpenIdProvider } from '../../../company/providers.ts'
import { en as pageEn } from '../messages/connect-sign-in/en.ts'
import { is as pageIs } from '../messages/connect-sign-in/is.ts'
import { en } from '../messages/openid-guide/en.ts'
import { is } from '../messages/openid-guide/is.ts'
import { Steps } from './steps.tsx'

const messages = defineMessages(en, is)
const pageMessages = defineMessages(pageEn, pageIs)

/** What IT does in the provider for OpenID Connect, step by step, with the values to carry over. */
export function OpenIdGuide({ provider, redirectUrl }: { provider: OpenIdProvider; redirectUrl: string }) {
  const words = useWords(messages)
  const page = useWords(pageMessages)
  const copy = { label: page('copy'), copiedLabel: page('copied') }
  return (
    <Section
      title={
        provider === 'openid'
          ? page('guideTitleOther')
          : page('guideTitle', { provider: page(`names.${provider}`) })
      }
    >
      <Steps>
        <li>{words(`${provider}.create`)}</li>
        <li>
          <p>{words(`${provider}.addresses`)}</p>
          <div className="mt-3">
            <CopyField name={words('redirectUrl')} text={redirectUrl} {...copy} />
          </div>
        </li>
        <li>
          <p>{words(`${provider}.claims`)}</p>
          <p className="mt-1 text-ink-quiet text-sm">{page('claimsPrivacy')}</p>
        </li>
        <li>{words(`${provider}.people`)}</li>
        <li>{words(`${provider}.values`)}</li>
      </Steps>
    </Section>
  )
}
