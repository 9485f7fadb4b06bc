import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { WellbeingMeasure } from '@kara/notes/contracts'
import { LineChart } from '@kara/ui'
import { en } from './messages/wellbeing.en.ts'
import { is } from './messages/wellbeing.is.ts'

const messages = defineMessages(en, is)

const highest = { who5: 100, gad7: 21 } as const

/** What somebody said by one measure, as a line and as a table. */
export function WellbeingTrend({
  measure,
  checks,
}: {
  measure: WellbeingMeasure
  checks: readonly { readonly takenAt: string; readonly score: number }[]
}) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <LineChart
      title={words(`${measure}.title`)}
      description={words(`${measure}.lead`)}
      pointHeader={words('day')}
      valueHeader={words('score')}
      formatTick={format.number}
      highest={highest[measure]}
      points={checks.map(({ takenAt, score }) => ({
        label: format.date(takenAt, 'medium'),
        value: score,
        valueLabel: format.number(score),
      }))}
    />
  )
}
