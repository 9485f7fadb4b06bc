import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { SelfPayOffer } from '@kara/scheduling/contracts'
import { ButtonLink, Notice } from '@kara/ui'
import { en } from './messages/keep/en.ts'
import { is } from './messages/keep/is.ts'
import { homePaths } from './paths.ts'

const messages = defineMessages(en, is)

export interface KeepNoticeProps extends Pick<SelfPayOffer, 'sessionId' | 'answerBy'> {
  startsAt: string
}

/** A booked session that nobody pays any more waits for its client's word. */
export function KeepNotice({ sessionId, startsAt, answerBy }: KeepNoticeProps) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Notice
      tone="caution"
      title={words('asked', { when: format.dateTimeWithZone(startsAt, 'dayLong') })}
      actions={
        <ButtonLink variant="primary" href={homePaths.keep(sessionId)}>
          {words('look')}
        </ButtonLink>
      }
    >
      {words('why', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
    </Notice>
  )
}
