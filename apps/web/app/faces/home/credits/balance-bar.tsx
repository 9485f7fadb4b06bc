import { defineMessages, useFormatter, useWords } from '@kara/language'
import { CreditBar } from '@kara/ui'
import type { BalanceView } from '../../../care/balance-view.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

const messages = defineMessages(en, is)

/** Credits as a sentence with a bar: what is left, what is held, what was used, and until when. */
export function BalanceBar({ balance }: { balance: BalanceView }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { availableHalves, heldHalves, spentHalves, allHalves } = balance
  return (
    <CreditBar
      sentence={words(balance.isClaimed ? 'credits.left' : 'credits.unclaimed', {
        left: format.credits(availableHalves, { case: 'accusative' }),
        all: format.creditAmount(allHalves),
      })}
      parts={[
        {
          kind: 'available',
          amount: availableHalves,
          label: words('credits.available', { credits: format.credits(availableHalves) }),
        },
        {
          kind: 'held',
          amount: heldHalves,
          label: words('credits.held', { credits: format.credits(heldHalves) }),
        },
        {
          kind: 'used',
          amount: spentHalves,
          label: words('credits.used', { credits: format.credits(spentHalves) }),
        },
      ]}
      note={words('credits.until', { last: format.day(balance.lastDay), next: format.day(balance.renewsOn) })}
    />
  )
}
