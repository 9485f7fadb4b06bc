import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { seriesProposalMessages } from './series-proposal-messages.ts'

export interface SeriesProposalNoticeProps {
  id: string
  answerBy: string
  name: string
  count: number
}

/** A professional who proposes a series waits for the client's word. */
export function SeriesProposalNotice({ id, answerBy, name, count }: SeriesProposalNoticeProps) {
  const words = useWords(seriesProposalMessages)
  const format = useFormatter()
  return (
    <Notice
      tone="caution"
      title={words('asked', { name, count })}
      actions={
        <ButtonLink variant="primary" href={homePaths.seriesProposal(id)}>
          {words('look')}
        </ButtonLink>
      }
    >
      {words('why', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
    </Notice>
  )
}
