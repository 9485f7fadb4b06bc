import { useFormatter, useWords } from '@kara/language'
import type { ConversationOnList } from '@kara/support/contracts'
import { Card, TextLink } from '@kara/ui'
import { conversationMessages } from './conversation-messages.ts'
import { consolePaths } from './paths.ts'

/** What was said about one code, beside what it opens. */
export function ConversationsAbout({ conversations }: { conversations: readonly ConversationOnList[] }) {
  const words = useWords(conversationMessages)
  const format = useFormatter()
  if (conversations.length === 0) return null
  return (
    <Card title={words('aboutThis')}>
      <ul className="flex flex-col gap-2">
        {conversations.map(({ id, lastAt, waitingSince, outcome }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <TextLink href={consolePaths.conversation(id)}>{format.dateTime(lastAt, 'medium')}</TextLink>
            <span className="text-ink-quiet text-sm">
              {outcome ? words(`outcomes.${outcome}`) : words(waitingSince ? 'waitsNow' : 'answered')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
