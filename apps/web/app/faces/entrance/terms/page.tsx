import { defineMessages, useFormatter, useWords } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { PlainMarkdown } from '../../../frame/plain-markdown.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'terms.title')

/** The terms that apply now, for whoever wants to read them. */
export default function TermsPage() {
  const { title, body, version, effectiveAt } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <EntryFrame
      title={title}
      description={words('terms.version', { version, date: format.date(effectiveAt) })}
    >
      <PlainMarkdown text={body} />
    </EntryFrame>
  )
}
