import { defineMessages, useFormatter, useWords } from '@kara/language'
import { LineChart } from '@kara/ui'
import { en } from './messages/wellbeing.en.ts'
import { is } from './messages/wellbeing.is.ts'

const messages = defineMessages(en, is)

/** How somebody said they were, as a line and as a table. */
export function WellbeingTrend({
  checks,
}: {
  checks: readonly { readonly takenAt: string; readonly score: number }[]
}) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <LineChart
      title={words('title')}
      description={words('lead')}
      pointHeader={words('day')}
      valueHeader={words('score')}
      formatTick={format.number}
      highest={100}
      points={checks.map(({ takenAt, score }) => ({
        label: format.date(takenAt, 'medium'),
        value: score,
        valueLabel: format.number(score),
      }))}
    />
  )
}
