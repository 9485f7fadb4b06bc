import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { KeyRound, Plus } from 'lucide-react'
import { renewalOf } from '../../../company/providers.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { controlPaths, setUpPlaces } from '../paths.ts'
import { ConnectionCard } from './connection-card.tsx'
import type { loader } from './page.server.ts'
import { signInMessages } from './sign-in-messages.ts'
import { WatchedMetadataNotices } from './watched-metadata-notices.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(signInMessages)

export default function SignInPage() {
  const { domains, connections, now, accounts, incident, isPastSignIn } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(signInMessages)
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
      {hasDomain || isPastSignIn ? null : (
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
      {isPastSignIn ? null : (
        <Notice
          title={words('itLink')}
          actions={<ButtonLink href={controlPaths.itLink(companyId)}>{words('toItLink')}</ButtonLink>}
        >
          {words('itLinkWhat')}
        </Notice>
      )}
      {connections.map((connection) => (
        <ConnectionCard
          key={connection.id}
          place={setUpPlaces.control(companyId)}
          connection={connection}
          trouble={incident?.connectionId === connection.id ? incident.kind : null}
          switching={
            connection.proof && {
              ...{ domains, accounts, proof: connection.proof },
              others: connections.filter(({ id, testedAt }) => id !== connection.id && testedAt !== null),
            }
          }
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
      <OwnWayIn />
      <BreakGlass />
      {isPastSignIn ? null : (
        <Card title={words('protection')} description={words('protectionWhat')}>
          <TextLink href={controlPaths.protection(companyId)}>{words('toProtection')}</TextLink>
        </Card>
      )}
      {hasDomain && !isPastSignIn ? (
        <Card title={words('directories')} description={words('directoriesWhat')}>
          <TextLink href={controlPaths.directories(companyId)}>{words('toDirectories')}</TextLink>
        </Card>
      ) : null}
    </PageStack>
  )
}

/** An owner is told while it can still be put right; once the sign-in is broken it is too late. */
function OwnWayIn() {
  const { choosePasswordAt } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
  if (!choosePasswordAt) return null
  return (
    <Notice
      tone="caution"
      title={words('ownWayIn')}
      actions={<ButtonLink href={choosePasswordAt}>{words('ownWayInGo')}</ButtonLink>}
    >
      {words('ownWayInWhy')}
    </Notice>
  )
}

/** When owners came in past the company's own sign-in; nothing where nobody ever did. */
function BreakGlass() {
  const { breakGlass } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
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
