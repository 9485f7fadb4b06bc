import { useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { homePaths } from '../../paths.ts'
import { feedbackMessages } from './feedback-messages.ts'

/** A session that was held waits for the client's word. */
export function FeedbackNotice({ sessionId, name }: { sessionId: string; name: string | null }) {
  const words = useWords(feedbackMessages)
  return (
    <Notice
      title={words('asked')}
      actions={<ButtonLink href={homePaths.feedback(sessionId)}>{words('answer')}</ButtonLink>}
    >
      {words('askedText', { name: name ?? words('nobody') })}
    </Notice>
  )
}
