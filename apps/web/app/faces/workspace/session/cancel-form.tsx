import { useFormatter, useWords } from '@kara/language'
import { cancelReasons } from '@kara/scheduling/contracts'
import { Button, Disclosure, Field, Select } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { NoteOfEnd } from './note-of-end.tsx'
import { sessionMessages } from './session-messages.ts'
import type { SessionView } from './session-view.server.ts'

interface CancelFormProps {
  session: SessionView
  /** Where the answer is shown. */
  back: string
}

/** Cancels a session, with what the client reads of why, and what its professional keeps for themself. */
export function CancelForm({ session, back }: CancelFormProps) {
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === 'cancel'
  const absentFrom = format.time(Date.parse(session.startsAt) + session.rules.graceMinutes * 60_000)
  return (
    <Disclosure summary={words('cancel.open')}>
      <Form method="post" action={workspacePaths.session(session.id)} className="flex flex-col gap-3">
        <input type="hidden" name="back" value={back} />
        <p className="text-sm">{words('cancel.effect', { name: session.clientName ?? words('nobody') })}</p>
        <Field label={words('cancel.reason')} hint={words('cancel.reasonHint')}>
          <Select
            name="because"
            placeholder={words('cancel.unsaid')}
            options={[
              ...cancelReasons.map((value) => ({ value, label: words(`cancel.reasons.${value}`) })),
              // Said here, it would be the professional's cancellation: it can be said once the client may come no more.
              { value: 'absent', label: words('cancel.absent', { time: absentFrom }), disabled: true },
            ]}
          />
        </Field>
        <NoteOfEnd writesUnderOwnKey={session.writesUnderOwnKey} />
        <p className="text-ink-quiet text-sm">{words('cancel.notForAbsence', { time: absentFrom })}</p>
        <div>
          <Button
            variant="critical"
            name="intent"
            value="cancel"
            busy={isBusy}
            busyLabel={words('cancel.busy')}
          >
            {words('cancel.confirm', { when: format.dateTime(session.startsAt) })}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
