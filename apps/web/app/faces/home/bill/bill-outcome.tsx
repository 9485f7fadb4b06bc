import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { FailureReason } from '@kara/payments/contracts'
import { Notice } from '@kara/ui'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'
import type { BillView } from '../payments/page.server.ts'

const messages = defineMessages(en, is)

/** What became of a bill, or of the last attempt to pay it, and what to do about it. */
export function BillOutcome(props: {
  bill: BillView
  failure: string | null
  isWaiting: boolean
  /** The card with which a payment waits at the bank. */
  isLeftAtBank: string | null
  /** What it went back by, once it all did. */
  way: 'refunded' | 'transferred' | 'inParts'
  /** What of it came back. */
  came: { readonly minor: number; readonly at: string | null }
}) {
  const { bill, failure, isWaiting, isLeftAtBank, way, came } = props
  const words = useWords(messages)
  const format = useFormatter()
  const amount = format.money({ amountMinor: bill.amountMinor, currency: bill.currency })
  if (bill.state === 'paid') {
    return (
      <Notice tone="positive" title={words('bill.paid')} isLive>
        {words('bill.paidText', {
          amount,
          when: format.dateTimeWithZone(bill.settledAt ?? bill.sessionAt, 'medium'),
        })}
        <PartBack bill={bill} cameMinor={came.minor} />
      </Notice>
    )
  }
  if (bill.state === 'skipped' || bill.state === 'refunded') {
    const how = bill.state === 'refunded' ? way : bill.state
    const what = how === 'skipped' && bill.charging === 'outside' ? 'settledOutside' : how
    const when = format.dateTimeWithZone(came.at ?? bill.settledAt ?? bill.sessionAt, 'medium')
    return <Notice title={words(`bill.${what}`)}>{words(`bill.${what}Text`, { amount, when })}</Notice>
  }
  if (bill.charging === 'outside') {
    return <Notice title={words('bill.outside')}>{words('bill.outsideText', { amount })}</Notice>
  }
  if (isLeftAtBank) {
    return (
      <Notice tone="caution" title={words('bill.leftAtBank')}>
        {words('bill.leftAtBankText')}
      </Notice>
    )
  }
  if (isWaiting) {
    return (
      <Notice tone="caution" title={words('bill.waiting')} isLive>
        {words('bill.waitingText')}
      </Notice>
    )
  }
  if (!failure) return null
  const reason = failure as FailureReason
  return (
    <Notice tone="critical" title={words(`bill.failed.${reason}`)} isLive>
      {words('bill.nothingCharged')} {words(`bill.what.${reason}`)}
    </Notice>
  )
}

/** What of a paid bill came back, and what is still to come. */
function PartBack({ bill, cameMinor }: { bill: BillView; cameMinor: number }) {
  const words = useWords(messages)
  const { money } = useFormatter()
  const { goingBackMinor, currency } = bill
  const came = money({ amountMinor: cameMinor, currency })
  const amount = money({ amountMinor: goingBackMinor - cameMinor, currency })
  if (goingBackMinor === 0) return null
  if (cameMinor === 0) return <> {words('bill.partBack', { amount })}</>
  if (cameMinor >= goingBackMinor) return <> {words('bill.partCame', { came })}</>
  return <> {words('bill.partCameMore', { came, amount })}</>
}
