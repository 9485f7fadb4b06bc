import { defineMessages, useWords } from '@kara/language'
import { Button, Notice, TextLink } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'signedOut.title')

/** Signed out here, and what that leaves open in this browser. */
export default function SignedOutPage() {
  const { state } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const isBusy = useNavigation().state !== 'idle'
  return (
    <EntryFrame
      title={words('signedOut.heading')}
      description={words(`signedOut.says.${state}`)}
      aside={<TextLink href={everywherePaths.signIn()}>{words('signedOut.again')}</TextLink>}
    >
      {state === 'confirmed' ? <Notice tone="positive">{words('signedOut.done')}</Notice> : null}
      {state === 'offered' || state === 'asked' ? (
        <Form method="post" className="grid gap-3">
          <Button type="submit" busy={isBusy} busyLabel={words('signedOut.busy')}>
            {words(state === 'offered' ? 'signedOut.submit' : 'signedOut.retry')}
          </Button>
          <p className="text-ink-quiet text-sm">{words('signedOut.shared')}</p>
        </Form>
      ) : null}
    </EntryFrame>
  )
}
