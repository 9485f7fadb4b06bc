import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { PlainMarkdown } from '../../../frame/plain-markdown.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'terms.title')

/** The terms that a client accepts, to read at any time. */
export default function TermsPage() {
  const { terms } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  if (!terms) return <EmptyState title={words('terms.none')} />
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader
          title={terms.title}
          description={words('terms.version', {
            version: terms.version,
            date: format.date(terms.effectiveAt),
          })}
        />
        <PlainMarkdown text={terms.body} />
      </PageStack>
    </div>
  )
}
