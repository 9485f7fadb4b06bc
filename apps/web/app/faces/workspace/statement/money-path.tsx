import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { PayStatement, TransferState } from '@kara/payouts/contracts'
import { type ProgressState, ProgressSteps } from '@kara/ui'
import { en } from '../messages/statements/en.ts'
import { is } from '../messages/statements/is.ts'

const messages = defineMessages(en, is)

/** How far each part of the way is, by how the money stands. */
const parts: Readonly<Record<TransferState, readonly [sent: ProgressState, bank: ProgressState]>> = {
  waiting: ['waiting', 'waiting'],
  started: ['running', 'waiting'],
  on_the_way: ['done', 'running'],
  paid: ['done', 'done'],
  failed: ['failed', 'waiting'],
  reversed: ['failed', 'waiting'],
}

/** The way of a statement's money, as three steps with when each was taken. */
export function MoneyPath({ statement }: { statement: PayStatement }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { money, issuedAt, number } = statement
  const { steps } = money
  const last = (state: TransferState) => steps.filter((step) => step.state === state).at(-1)?.at
  const day = (at: string | undefined) => (at ? format.dateTimeWithZone(at, 'medium') : null)
  // What failed after it had left for the bank failed there.
  const hasLeft = steps.at(-2)?.state === 'on_the_way' || steps.at(-2)?.state === 'paid'
  const [sent, bank] =
    money.state === 'failed' && hasLeft ? (['done', 'failed'] as const) : parts[money.state]
  const stoppedAt = day(last(money.state))
  return (
    <ProgressSteps
      label={words('one.path')}
      steps={[
        {
          id: 'issued',
          title: words('one.issued'),
          state: 'done',
          stateLabel: words('one.done'),
          detail: day(issuedAt),
        },
        {
          id: 'sent',
          title: words('one.sent'),
          state: sent,
          stateLabel: words(`one.${sent}`),
          detail:
            sent === 'done'
              ? day(last('on_the_way') ?? last('paid'))
              : sent === 'failed'
                ? stoppedAt
                : money.state === 'waiting'
                  ? words('one.waitsText')
                  : null,
        },
        {
          id: 'bank',
          title: words('one.bank'),
          state: bank,
          stateLabel: words(`one.${bank}`),
          detail:
            bank === 'done'
              ? day(last('paid'))
              : bank === 'running'
                ? words('one.bankDays', { number })
                : bank === 'failed'
                  ? stoppedAt
                  : null,
        },
      ]}
    />
  )
}
