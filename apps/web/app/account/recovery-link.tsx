import { defineMessages, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { Form, useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { EntryFrame } from '../frame/entry-frame.tsx'
import { en } from './messages/recovery/en.ts'
import { is } from './messages/recovery/is.ts'
import type { RecoveryLinkAnswer } from './recovery-link.server.ts'

const messages = defineMessages(en, is)

export interface RecoveryLinkProps {
  /** What the link of the letter does. */
  act: 'confirmPage' | 'stopPage'
  /** Shown once it is done. */
  done: ReactNode
}

/** Where a link about a recovery leads: one button, without signing in, and what became of it. */
export function RecoveryLink({ act, done }: RecoveryLinkProps) {
  const words = useWords(messages)
  const answer = useActionData<RecoveryLinkAnswer>()
  if (answer?.isDone) {
    return (
      <EntryFrame title={words(`${act}.done`)} description={words(`${act}.doneText`)}>
        {done}
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={words(`${act}.heading`)} description={words(`${act}.text`)}>
      {answer?.problem ? (
        <Notice tone="critical" isLive>
          {answer.problem}
        </Notice>
      ) : null}
      <Form method="post">
        <Button variant="primary" size="large" isWide>
          {words(`${act}.press`)}
        </Button>
      </Form>
    </EntryFrame>
  )
}
