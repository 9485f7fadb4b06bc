import { useFormatter, useWords } from '@kara/language'
import { Button, Card } from '@kara/ui'
import { Form } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'

interface Act {
  readonly id: string
  readonly kind:
    | 'weekly_hours'
    | 'day_hours'
    | 'time_off_added'
    | 'time_off_changed'
    | 'time_off_removed'
    | 'away_set'
    | 'away_ended'
  readonly byName: string
  readonly at: string
  readonly days: readonly string[]
  readonly undoneAt: string | null
  readonly canUndo: boolean
}

interface ActListProps {
  acts: readonly Act[]
  title?: string
  /** Said when there is none. */
  empty?: string
  /** Where a change is taken back. */
  action?: string
}

/** What was changed, by whom and when; with the way back while there is one. */
export function ActList({ acts, title, empty, action = workspacePaths.clinic() }: ActListProps) {
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const whatOf = useActWords()
  return (
    <Card title={title ?? words('acts.title')}>
      {acts.length === 0 ? <p className="text-ink-quiet">{empty}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {acts.map((act) => (
          <li key={act.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="flex min-w-0 flex-col">
              <span>{whatOf(act)}</span>
              <span className="text-ink-quiet text-sm">
                {act.byName || words('acts.unknown')}, {format.dateTimeWithZone(act.at, 'day')}
              </span>
            </span>
            {act.undoneAt ? (
              <span className="text-ink-quiet text-sm">
                {words('acts.undone', { moment: format.dateTimeWithZone(act.undoneAt, 'day') })}
              </span>
            ) : act.canUndo ? (
              <Form method="post" action={action}>
                <input type="hidden" name="actId" value={act.id} />
                <Button
                  size="small"
                  name="intent"
                  value="undo"
                  aria-label={words('acts.undoOf', { what: whatOf(act) })}
                >
                  {words('acts.undo')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** So many days are named; the rest is counted. */
const namedDays = 3

function useActWords() {
  const words = useWords(clinicMessages)
  const format = useFormatter()
  return ({ kind, days }: Act) => {
    const named = days.slice(0, namedDays).map((day) => format.day(day, 'day'))
    const more = days.length - named.length
    // Time off and being away reach from one day to another; hours are of each day.
    if (days.length === 2 && kind !== 'day_hours')
      return words(`acts.kinds.${kind}`, { days: named.join(' – ') })
    const said = more > 0 ? [...named, words('acts.andMore', { count: more })].join(', ') : format.list(named)
    return words(`acts.kinds.${kind}`, { days: said })
  }
}
