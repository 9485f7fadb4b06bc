import { defineMessages, useFormatter, useWords } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { CodeForm } from '../../../account/code-form.tsx'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'code.title')

/** The six digits of the letter; the address is proven by them. */
export default function OwnerSignInCodePage() {
  const { minutes, ...code } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <EntryFrame
      title={words('code.title')}
      description={words('code.description', { minutes: format.number(minutes) })}
    >
      <CodeForm {...code} />
    </EntryFrame>
  )
}
