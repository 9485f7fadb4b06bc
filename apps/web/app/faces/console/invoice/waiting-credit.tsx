import type { WaitingCredit as Waiting } from '@kara/invoices/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList } from '@kara/ui'
import { en } from '../messages/invoices/en.ts'
import { is } from '../messages/invoices/is.ts'
import { SecondPerson } from '../second-person.tsx'

const messages = defineMessages(en, is)

/** A credit note that two people decide about, and the decision. */
export function WaitingCredit({ waiting }: { waiting: Waiting }) {
  const words = useWords(messages)
  const { credits, dateTimeWithZone } = useFormatter()
  const { id, isOwn } = waiting
  return (
    <Card title={words('one.credit')}>
      <DefinitionList
        items={[
          { term: words('one.howMany'), value: credits(waiting.credits * 2) },
          { term: words('one.why'), value: waiting.reason },
          { term: words('waiting.askedAt'), value: dateTimeWithZone(waiting.askedAt, 'medium') },
        ]}
      />
      <SecondPerson
        tone="waiting"
        state={words('waiting.state')}
        waiting={{ idName: 'orderId', id, isOwn, yes: 'approved' }}
        words={{
          own: words('waiting.own'),
          yes: words('waiting.approve'),
          no: words(isOwn ? 'waiting.withdraw' : 'waiting.decline'),
        }}
      />
    </Card>
  )
}
