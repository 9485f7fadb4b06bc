import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { handoverMessages } from './handover-messages.ts'

export interface HandoverNoticeProps {
  id: string
  answerBy: string
  professional: string
  colleague: string
}

/** A professional who stops waits for the client's word. */
export function HandoverNotice({ id, answerBy, professional, colleague }: HandoverNoticeProps) {
  const words = useWords(handoverMessages)
  const format = useFormatter()
  return (
    <Notice
      tone="caution"
      title={words('asked', { professional, colleague })}
      actions={
        <ButtonLink variant="primary" href={homePaths.handover(id)}>
          {words('look')}
        </ButtonLink>
      }
    >
      {words('why', { colleague, when: format.dateTimeWithZone(answerBy, 'dayLong') })}
    </Notice>
  )
}
