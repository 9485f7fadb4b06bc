import { capitalised, formatter, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, DefinitionList, Notice, TextLink } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { CalendarClock, CalendarPlus, Check, Repeat, Video } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { StartNote } from '../client/note-list.tsx'
import { workspacePaths } from '../paths.ts'
import { CancelForm } from './cancel-form.tsx'
import { IntakeAnswers } from './intake-answers.tsx'
import { MissedForms, OutcomeNotice } from './missed.tsx'
import { ReportedAbsence } from './reported-absence.tsx'
import { seriesMessages } from './series/series-messages.ts'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'
import { UndoMove } from './undo-move.tsx'

interface SessionDetailProps {
  session: SessionView
  /** Where the answer to a button is shown. */
  back: string
}

/** Who, what and when, and what can be done now; the same beside the calendar and on the session's page. */
export function SessionDetail({ session, back }: SessionDetailProps) {
  const words = useWords(sessionMessages)
  const series = useWords(seriesMessages)
  const facts = useFacts(session)
  return (
    <div className="flex flex-col gap-4">
      {session.isUncovered ? (
        <Notice
          tone="caution"
          actions={<TextLink href={workspacePaths.credentials()}>{words('uncovered.link')}</TextLink>}
        >
          {words('uncovered.text')}
        </Notice>
      ) : null}
      <UndoMove session={session} back={back} />
      <OutcomeNotice session={session} />
      <ReportedAbsence session={session} back={back} />
      <Card>
        <DefinitionList items={facts} />
        <div className="flex flex-wrap items-start gap-3">
          <JoinButton session={session} />
          <ButtonLink
            href={workspacePaths.calendarFile(session.id)}
            download="reserved-time.ics"
            icon={CalendarPlus}
          >
            {words('calendar')}
          </ButtonLink>
          {session.clientName ? <StartNote personId={session.personId} sessionId={session.id} /> : null}
          {session.clientName && session.mayContinue ? (
            <ButtonLink href={workspacePaths.proposeSeries(session.id)} icon={Repeat}>
              {series('title')}
            </ButtonLink>
          ) : null}
          {session.mayCancel ? (
            <ButtonLink href={workspacePaths.moveSession(session.id)} icon={CalendarClock}>
              {words('move.open')}
            </ButtonLink>
          ) : null}
        </div>
      </Card>
      {session.complete === 'off' || session.outcome.absenceAnswerBy ? null : (
        <CompleteForm session={session} back={back} />
      )}
      {session.complete === 'possible' ? <MissedForms session={session} back={back} /> : null}
      <IntakeAnswers session={session} />
      {session.mayCancel ? <CancelForm session={session} back={back} /> : null}
    </div>
  )
}

function useFacts(session: SessionView) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const names = useVocabulary()
  const there = formatter(format.locale, session.clientTimeZone)
  const isElsewhere = there.time(session.startsAt) !== format.time(session.startsAt)
  const when = `${format.timeRange(session.startsAt, session.endsAt)} (${format.zoneName()})`
  return [
    { term: words('who'), value: <strong>{session.clientName ?? words('nobody')}</strong> },
    {
      term: words('what'),
      value: [
        session.serviceName,
        format.duration(session.minutes),
        session.language && names.language(session.language),
      ]
        .filter(Boolean)
        .join(', '),
    },
    {
      term: words('when'),
      value: (
        <>
          {capitalised(format.date(session.startsAt, 'full'))}
          <span className="block">{when}</span>
          {isElsewhere ? (
            <span className="block text-ink-quiet text-sm">
              {words('clientZone', { time: there.time(session.startsAt), zone: there.zoneName() })}
            </span>
          ) : null}
        </>
      ),
    },
    { term: words('where'), value: session.modality === 'video' ? words('video') : session.place },
    ...(session.hub ? [{ term: words('hub'), value: session.hub.name }] : []),
  ]
}

function JoinButton({ session }: { session: SessionView }) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  if (session.join === 'open') {
    return (
      <ButtonLink href={workspacePaths.join(session.id)} icon={Video}>
        {words('join.label')}
      </ButtonLink>
    )
  }
  if (session.join !== 'too_early') return null
  const opensAt = Date.parse(session.startsAt) - 10 * 60_000
  return (
    <Button icon={Video} disabledReason={words('join.tooEarly', { time: format.time(opensAt) })}>
      {words('join.label')}
    </Button>
  )
}

function useIsBusy(intent: string): boolean {
  return useNavigation().formData?.get('intent') === intent
}

function CompleteForm({ session, back }: SessionDetailProps) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const isBusy = useIsBusy('complete')
  const tooEarly = words('complete.tooEarly', { time: format.dateTime(session.startsAt) })
  return (
    <Card ground={session.complete === 'possible' ? 'accent' : 'sunken'}>
      <Form method="post" action={workspacePaths.session(session.id)} className="flex flex-col gap-2">
        <input type="hidden" name="back" value={back} />
        <p className="text-sm">{words('complete.effect')}</p>
        <div>
          <Button
            variant="primary"
            name="intent"
            value="complete"
            icon={Check}
            busy={isBusy}
            busyLabel={words('complete.busy')}
            disabledReason={session.complete === 'too_early' ? tooEarly : undefined}
          >
            {words('complete.label')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
