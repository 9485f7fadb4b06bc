import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { ReportSums } from '@kara/reports/contracts'
import { StatGrid, StatTile } from '@kara/ui'
import { en } from '../messages/reports/en.ts'
import { is } from '../messages/reports/is.ts'

const messages = defineMessages(en, is)

/** What the shown months come to. Each of them is rounded down, so the sums say so. */
export function PeriodSums({ sums }: { sums: ReportSums }) {
  const words = useWords(messages)
  const { number, credits } = useFormatter()
  const { months, hiddenMonths, sessions, creditsHalves, peopleFewest, peopleMost } = sums
  const counted =
    hiddenMonths > 0
      ? words('period.monthsHidden', { count: months, hidden: hiddenMonths })
      : words('period.months', { count: months })
  return (
    <StatGrid>
      <StatTile
        label={words('period.sessions')}
        value={words('period.atLeast', { amount: number(sessions) })}
        note={counted}
      />
      <StatTile
        label={words('period.credits')}
        value={words('period.atLeast', { amount: credits(creditsHalves) })}
        note={counted}
      />
      <StatTile
        label={words('period.people')}
        value={
          peopleFewest === peopleMost
            ? number(peopleMost)
            : words('period.between', { fewest: number(peopleFewest), most: number(peopleMost) })
        }
        note={words('period.peopleWhat')}
      />
    </StatGrid>
  )
}
