import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Link, Status, type StatusTone } from '@kara/ui'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'
import { homePaths } from '../paths.ts'
import type { LastTry } from './last-try.ts'
import type { BillView } from './page.server.ts'

const messages = defineMessages(en, is)

const tones: Record<BillView['state'], StatusTone> = {
  open: 'waiting',
  paid: 'positive',
  skipped: 'neutral',
  refunded: 'neutral',
}

/** Whether something is still due for a bill, in a word. */
export function BillStatus({ state }: { state: BillView['state'] }) {
  const words = useWords(messages)
  return <Status tone={tones[state]}>{words(`state.${state}`)}</Status>
}

/** What came of the last attempt to pay, in a sentence; the bill's own page says what to do about it. */
function LastTryLine({ failure, isWaiting, isLeftAtBank }: LastTry) {
  const words = useWords(messages)
  if (failure) return <span className="text-critical text-sm">{words(`bill.failed.${failure}`)}</span>
  if (isLeftAtBank) return <span className="text-caution text-sm">{words('bill.leftAtBank')}</span>
  if (isWaiting) return <span className="text-ink-quiet text-sm">{words('bill.waiting')}</span>
  return null
}

/** One bill in a list; all of it is the way to it. */
export function BillRow({ bill, note, lastTry }: { bill: BillView; note?: string; lastTry?: LastTry }) {
  const words = useWords(messages)
  const format = useFormatter()
  const amount = format.money({ amountMinor: bill.amountMinor, currency: bill.currency })
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-xl border border-line bg-raised p-4 transition-colors duration-150 hover:border-line-strong">
      <div className="flex min-w-0 flex-col">
        <Link
          href={homePaths.bill(bill.id)}
          className="rounded-sm font-semibold tabular-nums after:absolute after:inset-0 after:rounded-xl"
        >
          {capitalised(format.dateTimeWithZone(bill.sessionAt, 'dayLong'))}
        </Link>
        <span>
          {words('for', { service: bill.serviceName, minutes: format.duration(bill.minutes) })}{' '}
          {words('with', { name: bill.name ?? words('nobody') })}
        </span>
        {lastTry ? <LastTryLine {...lastTry} /> : null}
        {note ? <span className="text-ink-quiet text-sm">{note}</span> : null}
      </div>
      <div className="flex items-center gap-3">
        <strong className="tabular-nums">{amount}</strong>
        <BillStatus state={bill.state} />
      </div>
    </li>
  )
}
