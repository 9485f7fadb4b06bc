import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, EmptyState, PageHeader, PageStack, Section } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { AtSign, KeyRound, Plus } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { DomainCard } from '../domains/domain-card.tsx'
import { en } from '../messages/set-up/en.ts'
import { is } from '../messages/set-up/is.ts'
import { setUpPlaces } from '../paths.ts'
import { ConnectionCard } from '../sign-in/connection-card.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What IT does for a company's sign-in, in order: the record of the domain, the provider, the test. */
export default function SetUpPage() {
  const { domains, connections, now } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const place = setUpPlaces.link()
  const isProven = domains.some(({ state }) => state === 'verified')
  const connect = (
    <ButtonLink
      variant={connections.length === 0 && isProven ? 'primary' : 'secondary'}
      icon={Plus}
      href={place.connect()}
    >
      {words(connections.length === 0 ? 'connect' : 'connectAnother')}
    </ButtonLink>
  )
  return (
    <PageStack width="column">
      <PageHeader title={words('heading')} description={words('description')} />
      <Section title={words('domainsTitle')}>
        {domains.length === 0 ? (
          <EmptyState icon={AtSign} title={words('noDomain')}>
            {words('noDomainWhy')}
          </EmptyState>
        ) : (
          domains.map((domain) => <DomainCard key={domain.id} domain={domain} now={now} isManaged={false} />)
        )}
      </Section>
      <Section title={words('connectTitle')} aside={connections.length > 0 ? connect : null}>
        {connections.length === 0 ? (
          <EmptyState icon={KeyRound} title={words('notConnected')} action={isProven ? connect : null}>
            {words(isProven ? 'notConnectedWhy' : 'domainFirst')}
          </EmptyState>
        ) : null}
        {connections.map((connection) => (
          <ConnectionCard key={connection.id} place={place} connection={connection} switching={null} />
        ))}
      </Section>
      <Section title={words('endTitle')}>
        <p className="max-w-prose">{words('end')}</p>
      </Section>
    </PageStack>
  )
}
