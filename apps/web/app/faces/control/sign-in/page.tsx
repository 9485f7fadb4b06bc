import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { KeyRound, Plus } from 'lucide-react'
import { renewalOf } from '../../../company/providers.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/sign-in/en.ts'
import { is } from '../messages/sign-in/is.ts'
import { controlPaths, setUpPlaces } from '../paths.ts'
import { ConnectionCard } from './connection-card.tsx'
import type { loader } from './page.server.ts'
import { WatchedMetadataNotices } from './watched-metadata-notices.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function SignInPage() {
  const { domains, connections, now, accounts, incident } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const hasDomain = domains.length > 0
  const connect = (
    <ButtonLink variant="primary" icon={Plus} href={controlPaths.connectSignIn(companyId)}>
      {words('connect')}
    </ButtonLink>
  )
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={hasDomain && connections.length > 0 ? connect : null}
      />
      {hasDomain ? null : (
        <Notice
          title={words('domainFirst')}
          actions={<ButtonLink href={controlPaths.domains(companyId)}>{words('toDomains')}</ButtonLink>}
        >
          {words('domainFirstWhy')}
        </Notice>
      )}
      {connections.length === 0 && hasDomain ? (
        <EmptyState icon={KeyRound} title={words('none')} action={connect}>
          {words('noneWhy')}
        </EmptyState>
      ) : null}
      <Notice
        title={words('itLink')}
        actions={<ButtonLink href={controlPaths.itLink(companyId)}>{words('toItLink')}</ButtonLink>}
      >
        {words('itLinkWhat')}
      </Notice>
      {connections.map((connection) => (
        <ConnectionCard
          key={connection.id}
          place={setUpPlaces.control(companyId)}
          connection={connection}
          trouble={incident?.connectionId === connection.id ? incident.kind : null}
          switching={connection.proof && { domains, accounts, proof: connection.proof }}
          notices={
            connection.state === 'disabled' ? null : (
              <WatchedMetadataNotices
                connectionId={connection.id}
                protocol={connection.protocol}
                watched={connection.watched}
                now={now}
                renewHref={setUpPlaces.control(companyId).connect(renewalOf(connection))}
              />
            )
          }
        />
      ))}
      <BreakGlass />
      <Card title={words('protection')} description={words('protectionWhat')}>
        <TextLink href={controlPaths.protection(companyId)}>{words('toProtection')}</TextLink>
      </Card>
      {hasDomain ? (
        <Card title={words('directories')} description={words('directoriesWhat')}>
          <TextLink href={controlPaths.directories(companyId)}>{words('toDirectories')}</TextLink>
        </Card>
      ) : null}
    </PageStack>
  )
}

/** When owners came in past the company's own sign-in; nothing where nobody ever did. */
function BreakGlass() {
  const { breakGlass } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  if (breakGlass.length === 0) return null
  return (
    <Card title={words('breakGlass')} description={words('breakGlassWhat')}>
      <ul className="flex flex-col gap-1">
        {breakGlass.map(({ id, openedAt, endsAt }) => (
          <li key={id}>
            {words('breakGlassUse', {
              from: format.dateTimeWithZone(openedAt, 'medium'),
              until: format.dateTimeWithZone(endsAt, 'medium'),
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
