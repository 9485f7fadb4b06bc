import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { CodeForm } from '../../../account/code-form.tsx'
import { en } from '../../../account/messages/factors/en.ts'
import { is } from '../../../account/messages/factors/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'move.title')

/** One electronic ID, two accounts of one person: what moves, what stays, and the proof of the other one. */
export default function ElectronicIdMovePage() {
  const { leadsBack, code } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { state } = useNavigation()
  return (
    <EntryFrame title={words('move.heading')} description={words('move.text')}>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{words('move.moves')}</li>
        <li>{words('move.stays')}</li>
      </ul>
      {code ? (
        <CodeForm {...code} />
      ) : (
        <Form method="post">
          <Button
            variant="primary"
            size="large"
            isWide
            name="intent"
            value="send"
            busy={state !== 'idle'}
            busyLabel={words('move.sending')}
          >
            {words('move.send')}
          </Button>
        </Form>
      )}
      <ButtonLink variant="quiet" isWide href={leadsBack} as="a">
        {words('move.leave')}
      </ButtonLink>
    </EntryFrame>
  )
}
