import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { homePaths } from '../../paths.ts'
import { feedbackMessages } from './feedback-messages.ts'

export interface FeedbackNoticeProps {
  sessionId: string
  name: string | null
  /** Where it does not stand beside the session itself. */
  startsAt?: string
}

/** A session that was held waits for the client's word. */
export function FeedbackNotice({ sessionId, name, startsAt }: FeedbackNoticeProps) {
  const words = useWords(feedbackMessages)
  const format = useFormatter()
  return (
    <Notice
      title={
        startsAt ? words('askedOf', { when: format.dateTimeWithZone(startsAt, 'dayLong') }) : words('asked')
      }
      actions={<ButtonLink href={homePaths.feedback(sessionId)}>{words('answer')}</ButtonLink>}
    >
      {words('askedText', { name: name ?? words('nobody') })}
    </Notice>
  )
}
