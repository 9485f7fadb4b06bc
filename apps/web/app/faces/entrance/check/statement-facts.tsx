import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { CheckedStatement } from '@kara/payouts/contracts'
import { DefinitionList } from '@kara/ui'
import { en } from '../messages/check/en.ts'
import { is } from '../messages/check/is.ts'

const messages = defineMessages(en, is)

/** What is compared with a professional's statement on paper. */
export function StatementFacts({ statement }: { statement: CheckedStatement }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <DefinitionList
      items={[
        { term: words('kind'), value: words('statement') },
        { term: words('number'), value: statement.number },
        { term: words('issued'), value: format.date(statement.issuedAt) },
        { term: words('payee'), value: statement.payeeName },
        { term: words('payer'), value: statement.payerName ?? words('clients') },
        // Noon in UTC is the same month everywhere people live.
        { term: words('month'), value: format.month(`${statement.month}T12:00:00Z`) },
        { term: words('total'), value: format.money(statement.total) },
      ]}
    />
  )
}
