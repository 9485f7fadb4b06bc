import { defineMessages, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { Form, useActionData } from '@remix-run/react'
import { en } from '../../../account/messages/recovery/en.ts'
import { is } from '../../../account/messages/recovery/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { action } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'confirmPage.title')

/** "Yes, it was me", from the private mailbox. */
export default function RecoveryConfirmationPage() {
  const words = useWords(messages)
  const answer = useActionData<typeof action>()
  if (answer?.isDone) {
    return (
      <EntryFrame title={words('confirmPage.done')} description={words('confirmPage.doneText')}>
        <Notice tone="positive">{words('nobody')}</Notice>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={words('confirmPage.heading')} description={words('confirmPage.text')}>
      {answer?.problem ? (
        <Notice tone="critical" isLive>
          {answer.problem}
        </Notice>
      ) : null}
      <Form method="post">
        <Button variant="primary" size="large" isWide>
          {words('confirmPage.confirm')}
        </Button>
      </Form>
    </EntryFrame>
  )
}
