import { defineMessages, useWords } from '@kara/language'
import { Field, FormActions, FormStack, TextArea } from '@kara/ui'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { en } from '../messages/appeals/en.ts'
import { is } from '../messages/appeals/is.ts'

const messages = defineMessages(en, is)

interface DecisionFormProps {
  about: 'appeal' | 'review'
  sessionId: string
  /** What follows from each of the buttons. */
  effect: string
  /** The buttons, named `decision`. */
  children: ReactNode
}

/** How support decides on a session, once, with a reason for the record. */
export function DecisionForm({ about, sessionId, effect, children }: DecisionFormProps) {
  const words = useWords(messages)
  return (
    <Form method="post">
      <FormStack>
        <input type="hidden" name="sessionId" value={sessionId} />
        <input type="hidden" name="about" value={about} />
        <Field label={words('reason')}>
          <TextArea name="reason" rows={2} maxLength={1000} />
        </Field>
        <p className="text-sm">{effect}</p>
        <FormActions>{children}</FormActions>
      </FormStack>
    </Form>
  )
}
