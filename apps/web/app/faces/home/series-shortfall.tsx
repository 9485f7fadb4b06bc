import { useFormatter, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { type CardToPay, lacksCard } from '../../care/payment-card.ts'
import type { SeriesShort } from '../../care/series-form.server.ts'
import { seriesMessages } from './session/series-messages.ts'

/** The credits do not reach for a series: the two ways to go on, sent as `shortfall`; the first one with a card. */
export function SeriesShortfall({ short, pays }: { short: SeriesShort; pays: CardToPay }) {
  const { covered, dueMinor, currency, isPoolEmpty } = short
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const price = format.money({ amountMinor: dueMinor, currency })
  return (
    <Notice
      tone="caution"
      isLive
      title={words('short.title')}
      actions={
        <>
          {lacksCard(pays, dueMinor) ? null : (
            <Button variant="primary" name="shortfall" value="self_pay">
              {words('short.self', { price })}
            </Button>
          )}
          {covered > 0 ? (
            <Button name="shortfall" value="leave_out">
              {words('short.leave')}
            </Button>
          ) : null}
        </>
      }
    >
      {words(isPoolEmpty ? 'short.poolText' : 'short.text', { covered })}
      {lacksCard(pays, dueMinor) ? (
        <span className="block">{words('short.selfWithCard', { price })}</span>
      ) : null}
    </Notice>
  )
}
