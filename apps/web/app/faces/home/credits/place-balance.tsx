import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Notice } from '@kara/ui'
import type { BalanceView, LotView } from '../../../care/balance-view.server.ts'
import { en } from '../messages/credits/en.ts'
import { is } from '../messages/credits/is.ts'
import { BalanceBar } from './balance-bar.tsx'

const messages = defineMessages(en, is)

export interface PlaceBalanceProps {
  balance: BalanceView
  lots: readonly LotView[]
  returnedHalves: number
  /** Since when a claim waits for the company to buy more, as an instant. */
  waitsSince: string | null
}

/** A balance with all there is to it: what came back, what expired, what of it ends when, and what waits. */
export function PlaceBalance({ balance, lots, returnedHalves, waitsSince }: PlaceBalanceProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const { expiredHalves } = balance
  const gone = [
    returnedHalves > 0 ? words('returned', { credits: format.credits(returnedHalves) }) : null,
    expiredHalves > 0 ? words('expired', { credits: format.credits(expiredHalves) }) : null,
  ].filter((line) => line !== null)
  return (
    <>
      {waitsSince ? (
        <Notice tone="caution" title={words('waits')}>
          {words('waitsText', { day: format.date(waitsSince) })}
        </Notice>
      ) : null}
      {waitsSince && !balance.isClaimed ? null : <BalanceBar balance={balance} />}
      {balance.shareOfHalves === null ? null : (
        <p className="max-w-prose text-ink-quiet text-sm">
          {words('share', {
            credits: format.credits(balance.allowanceHalves),
            whole: format.credits(balance.shareOfHalves),
          })}
        </p>
      )}
      {gone.length > 0 ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-quiet text-sm tabular-nums">
          {gone.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {lots.length > 0 ? (
        <div className="flex flex-col gap-1 text-sm">
          <h3 className="font-semibold">{words('ends')}</h3>
          <ul className="flex flex-col divide-y divide-line">
            {lots.map(({ key, from, note, availableHalves, lastDay }) => (
              <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span>
                  {format.credits(availableHalves)}
                  <span className="text-ink-quiet"> · {words(`from.${from}`)}</span>
                  {note ? <q className="block break-words">{note}</q> : null}
                </span>
                <span className="tabular-nums">{words('until', { day: format.day(lastDay) })}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
