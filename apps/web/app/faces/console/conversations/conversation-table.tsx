import { useFormatter, useWords } from '@kara/language'
import { EmptyState, Status, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { MessagesSquare } from 'lucide-react'
import { conversationMessages } from '../conversation-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** Conversations with how long somebody waits, and who of support has them. */
export function ConversationTable() {
  const { state, conversations, companies, colleagues, me, now } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const format = useFormatter()
  if (conversations.length === 0) {
    const isOpen = state === 'open'
    return (
      <EmptyState icon={MessagesSquare} title={words(isOpen ? 'none' : 'noneEnded')}>
        {words(isOpen ? 'noneText' : 'noneEndedText')}
      </EmptyState>
    )
  }
  return (
    <Table
      caption={words('title')}
      isCaptionHidden
      rows={conversations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'about',
          isRowHeader: true,
          header: words('about'),
          cell: ({ id, reference }) => (
            <TextLink href={consolePaths.conversation(id)} className={reference ? 'font-mono' : undefined}>
              {reference ?? words('noReference')}
            </TextLink>
          ),
        },
        {
          key: 'place',
          header: words('place'),
          cell: ({ companyId, face }) =>
            [companyId && companies[companyId], words(`faces.${face}`)].filter(Boolean).join(' · '),
        },
        state === 'open'
          ? {
              key: 'waits',
              header: words('waits'),
              cell: ({ waitingSince }) =>
                waitingSince ? (
                  <Status tone="caution">{format.relativeTime(waitingSince, now)}</Status>
                ) : (
                  <Status tone="positive">{words('answered')}</Status>
                ),
            }
          : {
              key: 'outcome',
              header: words('outcome'),
              cell: ({ outcome }) => (outcome ? words(`outcomes.${outcome}`) : null),
            },
        {
          key: 'holder',
          header: words('holder'),
          cell: ({ heldBy }) =>
            heldBy ? (heldBy === me ? words('you') : colleagues[heldBy]) : words('nobody'),
        },
        {
          key: 'last',
          header: words('last'),
          cell: ({ lastAt }) => format.dateTime(lastAt, 'medium'),
        },
      ]}
    />
  )
}
