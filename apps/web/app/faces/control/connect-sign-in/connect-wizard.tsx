import { defineMessages, useWords } from '@kara/language'
import type { ServiceAddressesView } from '@kara/sso/contracts'
import { ButtonLink, Notice, PageHeader, PageStack, SplitView, TabLinks } from '@kara/ui'
import { choicesOf, type ProviderChoice, providers } from '../../../company/providers.ts'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import type { SetUpPlace } from '../paths.ts'
import { OpenIdForm } from './open-id-form.tsx'
import { OpenIdGuide } from './open-id-guide.tsx'
import { SamlForm } from './saml-form.tsx'
import { SamlGuide } from './saml-guide.tsx'

const messages = defineMessages(en, is)

export interface ConnectWizardProps {
  place: SetUpPlace
  choice: ProviderChoice
  /** The connection that somebody came to renew; kept while they look at other providers. */
  renews?: string | undefined
  /** Where it is shown that it is still the person who signed in, where saving asks for that. */
  proveAt?: string | null
  addresses: Pick<ServiceAddressesView, 'entityId' | 'acsUrl' | 'redirectUrl'>
}

/** Both halves of connecting a provider: what IT does there, and the form for what comes back. */
export function ConnectWizard({ place, choice, addresses, renews, proveAt }: ConnectWizardProps) {
  const words = useWords(messages)
  const name = words(`names.${choice.provider}`)
  const key = `${choice.provider} ${choice.protocol}`
  const isOpenId = choice.protocol === 'oidc'
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: place.start, label: words('back') }}
      />
      {proveAt ? (
        <Notice
          title={words('proveTitle')}
          actions={
            <ButtonLink href={proveAt} target="_blank">
              {words('prove')}
            </ButtonLink>
          }
        >
          {words('proveWhy')}
        </Notice>
      ) : null}
      <TabLinks
        label={words('provider')}
        tabs={providers.map((provider) => ({
          href: place.connect({ provider, ...(renews ? { renews } : {}) }),
          label: words(`names.${provider}`),
          isCurrent: provider === choice.provider,
        }))}
      />
      <ProtocolTabs place={place} choice={choice} renews={renews} />
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
function ProtocolTabs({ place, choice, renews }: Omit<ConnectWizardProps, 'addresses'>) {
  const words = useWords(messages)
  const choices = choicesOf(choice.provider)
  if (choice.provider === 'adfs') return <p className="max-w-prose text-ink-quiet">{words('adfsSamlOnly')}</p>
  if (choices.length < 2) return null
  return (
    <TabLinks
      label={words('protocol')}
      tabs={choices.map((one) => ({
        href: place.connect({ ...one, ...(renews ? { renews } : {}) }),
        label: words(`protocols.${one.protocol}`),
        isCurrent: one.protocol === choice.protocol,
      }))}
    />
  )
}
