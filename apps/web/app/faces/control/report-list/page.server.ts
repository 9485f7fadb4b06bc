import { defineMessages, formatter } from '@kara/language'
import { getReport } from '@kara/reports'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvFile } from '../../../http/csv-file.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { wordsFor } from '../../../http/words.server.ts'
import { en } from '../messages/reports/en.ts'
import { is } from '../messages/reports/is.ts'
import { chosenPeriod } from '../reports/chosen-period.server.ts'

const messages = defineMessages(en, is)

/** The months of the page as a file: the same frozen figures, hidden where they are hidden there, and nothing beside them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr', 'finance', 'reports')
  const [words, { locale, timeZone }, { months }] = await Promise.all([
    wordsFor(args, messages),
    readerOf(args),
    getReport(ctx, chosenPeriod(args.request)),
  ])
  const { number } = formatter(locale, timeZone)
  const head = [
    words('month'),
    words('charts.people.value'),
    words('charts.sessions.value'),
    words('charts.creditsHalves.value'),
  ]
  const rows = months.map(({ periodStart, people, sessions, creditsHalves, floor }) => {
    const shown = (amount: number | null) => amount ?? words('hidden', { floor: number(floor) })
    return [
      periodStart.slice(0, 7),
      shown(people),
      shown(sessions),
      shown(creditsHalves === null ? null : creditsHalves / 2),
    ]
  })
  return csvFile(words('fileName'), [head, ...rows])
}
