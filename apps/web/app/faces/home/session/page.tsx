import { capitalised, defineMessages, formatter, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, DefinitionList, Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarPlus } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { KeepNotice } from '../keep-notice.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { usePayment } from '../session-row.tsx'
import { ChangeCards } from './change-cards.tsx'
import { JoinButton } from './join-button.tsx'
import { Outcome, OutcomeStatus } from './outcome.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'session.title')

/** One session: when, with whom, the way in, and what can still be changed. */
export default function SessionPage() {
  const {
    session,
    task,
    mayCancel,
    isLate,
    outcome,
    mayAppeal,
    mayReport,
    offer,
    seriesCount,
    mayRepeat,
    isFeedbackOpen,
  } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const facts = useFacts()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.sessions(), label: words('places.sessions') }}
        title={capitalised(format.dateTime(session.startsAt, 'dayLong'))}
        status={<OutcomeStatus state={session.state} outcome={outcome} />}
      />
      <Outcome
        session={session}
        outcome={outcome}
        mayAppeal={mayAppeal}
        mayReport={mayReport}
        isFeedbackOpen={isFeedbackOpen}
      />
      {offer ? <KeepNotice {...offer} startsAt={session.startsAt} /> : null}
      {task && task.state !== 'answered' && session.state === 'scheduled' ? (
        <Notice
          title={words('start.task', { count: task.count, name: session.name ?? words('session.nobody') })}
          actions={
            <ButtonLink variant="primary" href={homePaths.intake(session.id)}>
              {words('start.answer')}
            </ButtonLink>
          }
        >
          {words('start.taskDue', { when: format.dateTimeWithZone(task.dueAt, 'dayLong') })}
        </Notice>
      ) : null}
      <Card>
        <DefinitionList items={facts} />
        {session.state === 'scheduled' ? <WhenItComes /> : null}
      </Card>
      <ChangeCards
        sessionId={session.id}
        mayMove={mayCancel}
        seriesCount={seriesCount}
        mayRepeat={mayRepeat}
      />
      {mayCancel ? (
        <Card
          title={words('cancel.title')}
          description={
            isLate
              ? words('cancel.isLate')
              : words('cancel.isFree', { when: format.dateTimeWithZone(session.cutOffAt, 'dayLong') })
          }
          ground="sunken"
        >
          <div>
            <ButtonLink href={homePaths.cancel(session.id)}>{words('cancel.look')}</ButtonLink>
          </div>
        </Card>
      ) : null}
    </PageStack>
  )
}

/** The way in, and into a calendar, of a session that is still to take place. */
function WhenItComes() {
  const { session } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <JoinButton session={session} />
        <ButtonLink
          href={homePaths.calendarFile(session.id)}
          download="reserved-time.ics"
          icon={CalendarPlus}
        >
          {words('session.calendar')}
        </ButtonLink>
      </div>
      <p className="text-ink-quiet text-sm">{words('session.calendarHint')}</p>
    </>
  )
}

function useFacts() {
  const { session, title, professionalZone } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const payment = usePayment(session)
  const there = formatter(format.locale, professionalZone ?? format.timeZone)
  const isElsewhere = there.time(session.startsAt) !== format.time(session.startsAt)
  const when = `${format.timeRange(session.startsAt, session.endsAt)} (${format.zoneName()})`
  return [
    {
      term: words('session.who'),
      value: [session.name ?? words('session.nobody'), title].filter(Boolean).join(', '),
    },
    {
      term: words('session.what'),
      value: [
        session.serviceName,
        format.duration(session.minutes),
        session.language && names.language(session.language),
      ]
        .filter(Boolean)
        .join(', '),
    },
    {
      term: words('session.when'),
      value: (
        <>
          {`${capitalised(format.date(session.startsAt, 'full'))}, ${when}`}
          {isElsewhere ? (
            <span className="block text-ink-quiet text-sm">
              {words('session.there', { zone: there.zoneName(), time: there.time(session.startsAt) })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      term: words('session.where'),
      value:
        session.modality === 'video' ? words('session.video') : session.place || names.format('in_person'),
    },
    { term: words('session.paid'), value: payment },
  ]
}
