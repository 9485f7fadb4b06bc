import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, PageHeader, PageStack, Section, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarHeart } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { NothingYet } from '../nothing-yet.tsx'
import { homePaths } from '../paths.ts'
import { SessionRow } from '../session-row.tsx'
import { BelowSessions } from './below-sessions.tsx'
import { NextSession } from './next-session.tsx'
import type { loader } from './page.server.ts'
import { RequestRow } from './request-row.tsx'
import { WaitsForYou } from './waits-for-you.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'places.start')

/** The next session first, then what waits for the person, then the rest. */
export default function StartPage() {
  const {
    firstName,
    next,
    further,
    furtherCount,
    tasks,
    balances,
    now,
    requests,
    invites,
    professionals,
    waiting,
    offers,
    handovers,
    credits,
    series,
    cardAsked,
    feedback,
    isCheckDue,
  } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const hub = balances.find((place) => place.hub)?.hub
  return (
    <PageStack>
      <PageHeader title={words('start.hello', { name: firstName })} />
      {next ? (
        <NextSession session={next} now={now} />
      ) : (
        <NothingYet icon={CalendarHeart} title={words('start.nothing')} hub={hub} find={words('start.find')}>
          {words(hub ? 'start.nothingText' : 'start.noHub')}
        </NothingYet>
      )}
      <WaitsForYou {...{ cardAsked, handovers, credits, series, offers, waiting, feedback, isCheckDue }} />
      {tasks.length > 0 ? (
        <Section title={words('start.tasks')}>
          {tasks.map((task) => (
            <Card
              key={task.sessionId}
              headingLevel={3}
              title={words('start.task', { count: task.count, name: task.name ?? words('session.nobody') })}
              description={words(task.isRequired ? 'start.taskRequired' : 'start.taskDue', {
                when: format.dateTimeWithZone(task.dueAt, 'dayLong'),
              })}
              aside={<ButtonLink href={homePaths.intake(task.sessionId)}>{words('start.answer')}</ButtonLink>}
            />
          ))}
        </Section>
      ) : null}
      {invites.length > 0 ? (
        <Section title={words('start.invites')}>
          {invites.map(({ id, name, expiresAt }) => (
            <Card
              key={id}
              headingLevel={3}
              title={words('start.inviteOf', { name })}
              description={words('start.inviteUntil', {
                when: format.dateTimeWithZone(expiresAt, 'dayLong'),
              })}
              aside={<ButtonLink href={homePaths.invite(id)}>{words('start.lookAtInvite')}</ButtonLink>}
            />
          ))}
        </Section>
      ) : null}
      {requests.length > 0 ? (
        <Section title={words('start.requests')}>
          <ul className="flex flex-col gap-3">
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </ul>
        </Section>
      ) : null}
      {further.length > 0 ? (
        <Section
          title={words('start.further')}
          aside={
            furtherCount > further.length ? (
              <TextLink href={homePaths.sessions()}>{words('start.all')}</TextLink>
            ) : null
          }
        >
          <ul className="flex flex-col gap-3">
            {further.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        </Section>
      ) : null}
      <BelowSessions {...{ professionals, balances, isCheckDue }} />
    </PageStack>
  )
}
