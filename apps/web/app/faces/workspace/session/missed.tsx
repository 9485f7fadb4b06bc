import { useFormatter, useWords } from '@kara/language'
import { failures } from '@kara/scheduling/contracts'
import { Button, Disclosure, Notice, RadioGroup } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { ContactChoice } from './contact-choice.tsx'
import { NoteOfEnd } from './note-of-end.tsx'
import { ReviewForm, ReviewNotice } from './review.tsx'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

interface MissedProps {
  session: SessionView
  /** Where the answer to a button is shown. */
  back: string
}

/** The two ways in which a session that has begun was not held. */
export function MissedForms(props: MissedProps) {
  const words = useWords(sessionMessages)
  const { contradiction } = props.session
  return (
    <Disclosure summary={words('missed.open')}>
      <div className="flex flex-col gap-6">
        {contradiction ? <ReviewForm {...props} contradiction={contradiction} /> : <AbsentForm {...props} />}
        <FailedForm {...props} />
      </div>
    </Disclosure>
  )
}

function AbsentForm({ session, back }: MissedProps) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === 'absent'
  const from = Date.parse(session.startsAt) + session.rules.graceMinutes * 60_000
  return (
    <Form method="post" action={workspacePaths.session(session.id)} className="flex flex-col gap-3">
      <input type="hidden" name="back" value={back} />
      <h3 className="font-semibold">{words('missed.absent')}</h3>
      <p className="text-sm">{words('missed.absentEffect', { days: session.rules.appealDays })}</p>
      <ContactChoice />
      <NoteOfEnd writesUnderOwnKey={session.writesUnderOwnKey} />
      <div>
        <Button
          variant="critical"
          name="intent"
          value="absent"
          busy={isBusy}
          busyLabel={words('missed.busy')}
          disabledReason={
            session.absence === 'possible'
              ? undefined
              : words('missed.tooEarly', { time: format.dateTime(from) })
          }
        >
          {words('missed.absentConfirm')}
        </Button>
      </div>
    </Form>
  )
}

function FailedForm({ session, back }: MissedProps) {
  const words = useWords(sessionMessages)
  const isBusy = useNavigation().formData?.get('intent') === 'failed'
  return (
    <Form method="post" action={workspacePaths.session(session.id)} className="flex flex-col gap-3">
      <input type="hidden" name="back" value={back} />
      <h3 className="font-semibold">{words('missed.failed')}</h3>
      <p className="text-sm">{words('missed.failedEffect')}</p>
      <RadioGroup
        legend={words('missed.because')}
        name="because"
        required
        choices={failures.map((value) => ({ value, label: words(`missed.reasons.${value}`) }))}
      />
      <NoteOfEnd writesUnderOwnKey={session.writesUnderOwnKey} />
      <div>
        <Button name="intent" value="failed" busy={isBusy} busyLabel={words('missed.busy')}>
          {words('missed.failedConfirm')}
        </Button>
      </div>
    </Form>
  )
}

/** What became of a session since, and that support looks at it. */
export function OutcomeNotice({ session }: { session: SessionView }) {
  return (
    <>
      <ReviewNotice session={session} />
      <EndNotice session={session} />
    </>
  )
}

function EndNotice({ session }: { session: SessionView }) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const { state, outcome } = session
  if (outcome.cancelled) return <CancelledNotice cancelled={outcome.cancelled} />
  if (outcome.appeal !== 'none')
    return (
      <Notice tone={outcome.appeal === 'waiting' ? 'caution' : undefined}>
        {words(`outcome.${outcome.appeal}`)}
      </Notice>
    )
  if (state === 'professional_no_show')
    return <Notice tone="caution">{words('outcome.professionalAbsent')}</Notice>
  if (state !== 'client_no_show' || !outcome.appealUntil) return null
  const when = format.dateTimeWithZone(outcome.appealUntil, 'dayLong')
  return <Notice>{words('outcome.mayAppeal', { when })}</Notice>
}

/** Who cancelled, when, and what the client was told of why. */
function CancelledNotice({
  cancelled: { at, by, because },
}: {
  cancelled: NonNullable<SessionView['outcome']['cancelled']>
}) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const when = format.dateTimeWithZone(at, 'day')
  const said = because
    ? words('cancelled.said', { reason: words(`cancel.reasons.${because}`) })
    : words('cancelled.unsaid')
  return (
    <Notice>
      {[words(`cancelled.by.${by}`, { when }), by === 'professional' ? said : ''].join(' ').trim()}
    </Notice>
  )
}
