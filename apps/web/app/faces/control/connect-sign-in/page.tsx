import { defineMessages, useWords } from '@kara/language'
import { PageHeader, PageStack, SplitView, TabLinks } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { choicesOf, type ProviderChoice, providers } from '../../../company/providers.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { controlPaths } from '../paths.ts'
import { OpenIdForm } from './open-id-form.tsx'
import { OpenIdGuide } from './open-id-guide.tsx'
import type { loader } from './page.server.ts'
import { SamlForm } from './saml-form.tsx'
import { SamlGuide } from './saml-guide.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function ConnectSignInPage() {
  const { addresses, choice } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const name = words(`names.${choice.provider}`)
  const key = `${choice.provider} ${choice.protocol}`
  const isOpenId = choice.protocol === 'oidc'
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: controlPaths.signIn(companyId), label: words('back') }}
      />
      <TabLinks
        label={words('provider')}
        tabs={providers.map((provider) => ({
          href: controlPaths.connectSignIn(companyId, { provider }),
          label: words(`names.${provider}`),
          isCurrent: provider === choice.provider,
        }))}
      />
      <ProtocolTabs companyId={companyId} choice={choice} />
      <SplitView aside={isOpenId ? <OpenIdForm key={key} name={name} /> : <SamlForm key={key} name={name} />}>
        {isOpenId ? (
          <OpenIdGuide provider={choice.provider} redirectUrl={addresses.redirectUrl} />
        ) : (
          <SamlGuide provider={choice.provider} entityId={addresses.entityId} acsUrl={addresses.acsUrl} />
        )}
      </SplitView>
    </PageStack>
  )
}

/** For a provider that speaks both. */
function ProtocolTabs({ companyId, choice }: { companyId: string; choice: ProviderChoice }) {
  const words = useWords(messages)
  const choices = choicesOf(choice.provider)
  if (choices.length < 2) return null
  return (
    <TabLinks
      label={words('protocol')}
      tabs={choices.map((one) => ({
        href: controlPaths.connectSignIn(companyId, one),
        label: words(`protocols.${one.protocol}`),
        isCurrent: one.protocol === choice.protocol,
      }))}
    />
  )
}
