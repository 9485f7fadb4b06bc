import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/terms/en.ts'
import { is } from '../../../account/messages/terms/is.ts'
import { TermsCard } from '../../../account/terms-card.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'asked.title')

/** The terms on the way to a page: what is new, the whole text, accept or leave. One's own pages never wait for it. */
export default function NewTermsPage() {
  const { terms, here, ownPagesUrl, problem } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const kind = terms.isFirst ? 'first' : 'changed'
  return (
    <EntryFrame
      title={words(`asked.${kind}`)}
      description={words(`asked.${kind}Lead`)}
      aside={<TextLink href={ownPagesUrl}>{words('asked.home')}</TextLink>}
    >
      <TermsCard terms={terms} action={here} problem={problem} declineText={words('asked.declineText')} />
    </EntryFrame>
  )
}
