import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { creditProposalMessages } from './credit-proposal-messages.ts'

export interface CreditProposalNoticeProps {
  id: string
  answerBy: string
  name: string
  amountHalves: number
}

/** A professional who suggests asking for more waits for the client's word. */
export function CreditProposalNotice({ id, answerBy, name, amountHalves }: CreditProposalNoticeProps) {
  const words = useWords(creditProposalMessages)
  const format = useFormatter()
  return (
    <Notice
      tone="caution"
      title={words('asked', { name, credits: format.credits(amountHalves) })}
      actions={
        <ButtonLink variant="primary" href={homePaths.creditProposal(id)}>
          {words('look')}
        </ButtonLink>
      }
    >
      {words('why', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
    </Notice>
  )
}
