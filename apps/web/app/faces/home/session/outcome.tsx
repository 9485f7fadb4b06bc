import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { SessionOutcome } from '@kara/scheduling/contracts'
import { ButtonLink, Notice, Status } from '@kara/ui'
import type { SessionView } from '../../../care/session-view.server.ts'
import { en } from '../messages/outcome/en.ts'
import { is } from '../messages/outcome/is.ts'
import { homePaths } from '../paths.ts'
import { SessionStatus } from '../session-row.tsx'
import { FeedbackNotice } from './feedback/feedback-notice.tsx'
import { ReportedAbsence } from './reported-absence.tsx'

const messages = defineMessages(en, is)

interface OutcomeProps {
  session: Pick<SessionView, 'id' | 'state' | 'name'>
  outcome: SessionOutcome
  mayAppeal: boolean
  /** Of a session in person that has begun. */
  mayReport: boolean
  /** It was held, and the client has said nothing of it yet. */
  isFeedbackOpen: boolean
}

/** What became of a session that was not held, and what the client can do about it. */
export function Outcome({ session, outcome, mayAppeal, mayReport, isFeedbackOpen }: OutcomeProps) {
  const words = useWords(messages)
  const { state } = session
  if (outcome.review?.isOpen) return <Notice title={words('review.title')}>{words('review.text')}</Notice>
  if (state === 'scheduled')
    return <ReportedAbsence mayReport={mayReport} answerBy={outcome.absenceAnswerBy} />
  if (isFeedbackOpen) return <FeedbackNotice sessionId={session.id} name={session.name} />
  if (outcome.appeal !== 'none') {
    return (
      <Notice
        tone={outcome.appeal === 'accepted' ? 'positive' : undefined}
        title={words(`${outcome.appeal}.title`)}
      >
        {words(`${outcome.appeal}.text`)}
      </Notice>
    )
  }
  if (outcome.cancelled) return <Cancelled cancelled={outcome.cancelled} />
  if (state === 'client_no_show') return <Missed session={session} outcome={outcome} mayAppeal={mayAppeal} />
  if (state !== 'professional_no_show' && state !== 'failed') return null
  const key = state === 'failed' ? 'failed' : 'professionalAbsent'
  return <Notice title={words(`${key}.title`)}>{words(`${key}.text`)}</Notice>
}

/** Its state in a word, or that somebody looks at how it ended. */
export function OutcomeStatus({ state, outcome }: { state: SessionView['state']; outcome: SessionOutcome }) {
  const words = useWords(messages)
  if (outcome.review?.isOpen) return <Status tone="waiting">{words('review.status')}</Status>
  return <SessionStatus state={state} />
}

/** Who cancelled it, when, and why as far as that was said. */
function Cancelled({
  cancelled: { at, by, because },
}: {
  cancelled: NonNullable<SessionOutcome['cancelled']>
}) {
  const words = useWords(messages)
  const format = useFormatter()
  const why = because
    ? words(`cancelled.because.${because}`)
    : by === 'sponsor'
      ? words('cancelled.sponsor')
      : ''
  return (
    <Notice title={words(`cancelled.by.${by}`)}>
      {[words('cancelled.when', { when: format.dateTimeWithZone(at, 'dayLong') }), why].join(' ').trim()}
    </Notice>
  )
}

function Missed({ session, outcome, mayAppeal }: Omit<OutcomeProps, 'mayReport' | 'isFeedbackOpen'>) {
  const words = useWords(messages)
  const format = useFormatter()
  const when = outcome.appealUntil ? format.dateTimeWithZone(outcome.appealUntil, 'dayLong') : ''
  return (
    <Notice
      tone="caution"
      title={words('missed.title')}
      actions={
        mayAppeal ? (
          <ButtonLink href={homePaths.appeal(session.id)}>{words('missed.object')}</ButtonLink>
        ) : undefined
      }
    >
      {[
        words(outcome.review ? 'missed.reviewed' : 'missed.text'),
        outcome.contactTried ? words(`missed.contact.${outcome.contactTried}`) : '',
        words(mayAppeal ? 'missed.until' : 'missed.over', { when }),
      ].join(' ')}
    </Notice>
  )
}
