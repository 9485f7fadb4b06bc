import { useFormatter, useWords } from '@kara/language'
import { Card, Conversation, Notice, PageHeader, PageStack, SplitView } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { useRings } from '../../../frame/use-rings.ts'
import { conversationMessages } from '../conversation-messages.ts'
import { consolePaths } from '../paths.ts'
import { AnswerForm } from './answer-form.tsx'
import { ConversationFacts } from './conversation-facts.tsx'
import { HoldCard } from './hold-card.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(conversationMessages, 'one')

/** One conversation: what was said, what it is about beside it, and the answer. */
export default function ConversationPage() {
  const { conversation, companyName } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  useRings(consolePaths.conversationsLive())
  const { reference, face } = conversation
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.conversations(), label: words('title') }}
        title={reference ? <span className="font-mono">{reference}</span> : words('one')}
        description={[companyName, words(`faces.${face}`)].filter(Boolean).join(' · ')}
      />
      <SplitView
        aside={
          <div className="flex flex-col gap-4">
            <ConversationFacts />
            <HoldCard />
          </div>
        }
      >
        <Card title={words('log')}>
          <Said />
        </Card>
        <AnswerForm />
      </SplitView>
    </PageStack>
  )
}

function Said() {
  const { conversation, colleagues, me, now } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const format = useFormatter()
  const { messages, closedAt, outcome } = conversation
  const authorOf = (writtenBy: 'person' | 'support', staffId: string | null) => {
    if (staffId === me) return words('you')
    const name = Object.entries(colleagues).find(([id]) => id === staffId)?.[1]
    return name ? words('colleague', { name }) : words(writtenBy)
  }
  return (
    <div className="flex flex-col gap-4">
      <Conversation
        label={words('log')}
        messages={messages.map(({ number, writtenBy, staffId, words: said, at, isSeen }) => ({
          id: number,
          author: authorOf(writtenBy, staffId),
          isOwn: writtenBy === 'support',
          words: said,
          time: format.relativeDayTime(at, now),
          state: writtenBy === 'support' ? words(isSeen ? 'seen' : 'sent') : undefined,
        }))}
      />
      {closedAt && outcome ? (
        <Notice>
          {words('endedAt', {
            when: format.dateTime(closedAt, 'medium'),
            outcome: words(`outcomes.${outcome}`),
          })}
        </Notice>
      ) : null}
    </div>
  )
}
