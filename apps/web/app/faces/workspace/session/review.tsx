import { useFormatter, useWords } from '@kara/language'
import { limits } from '@kara/scheduling/contracts'
import { Button, Field, Notice, TextArea } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { ContactChoice } from './contact-choice.tsx'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

interface ReviewFormProps {
  session: SessionView
  contradiction: NonNullable<SessionView['contradiction']>
  /** Where the answer to the button is shown. */
  back: string
}

/** The room says otherwise than the professional, who asks support to look at how the session ended. */
export function ReviewForm({ session, contradiction, back }: ReviewFormProps) {
  const words = useWords(sessionMessages)
  const isBusy = useNavigation().formData?.get('intent') === 'review'
  return (
    <Form method="post" action={workspacePaths.session(session.id)} className="flex flex-col gap-3">
      <input type="hidden" name="back" value={back} />
      <h3 className="font-semibold">{words('missed.absent')}</h3>
      <p className="text-sm">{words(`review.contradicts.${contradiction}`)}</p>
      <p className="text-sm">{words('review.offer')}</p>
      <ContactChoice />
      <Field label={words('review.label')} hint={words('review.hint')} required>
        <TextArea name="words" rows={3} maxLength={limits.appealCharsMax} />
      </Field>
      <div>
        <Button name="intent" value="review" busy={isBusy} busyLabel={words('review.busy')}>
          {words('review.submit')}
        </Button>
      </div>
    </Form>
  )
}

/** That support looks at how a session ended, and what it found. */
export function ReviewNotice({ session }: { session: SessionView }) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const { state, outcome } = session
  if (!outcome.review) return null
  if (outcome.review.isOpen)
    return (
      <Notice
        title={words('review.since', { when: format.dateTimeWithZone(outcome.review.askedAt, 'dayLong') })}
      >
        {words('review.text')}
      </Notice>
    )
  if (state !== 'completed' && state !== 'client_no_show' && state !== 'failed') return null
  return <Notice>{words(`review.found.${state}`)}</Notice>
}
