import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Notice } from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/recovery/en.ts'
import { is } from '../../../account/messages/recovery/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'stopPage.title')

/** "This was not me": one button, without signing in. */
export default function RecoveryStopPage() {
  const { securityPath } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const answer = useActionData<typeof action>()
  if (answer?.isDone) {
    return (
      <EntryFrame title={words('stopPage.done')} description={words('stopPage.doneText')}>
        <ButtonLink variant="primary" size="large" isWide href={securityPath}>
          {words('stopPage.security')}
        </ButtonLink>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={words('stopPage.heading')} description={words('stopPage.text')}>
      {answer?.problem ? (
        <Notice tone="critical" isLive>
          {answer.problem}
        </Notice>
      ) : null}
      <Form method="post">
        <Button variant="primary" size="large" isWide>
          {words('stopPage.stop')}
        </Button>
      </Form>
    </EntryFrame>
  )
}
