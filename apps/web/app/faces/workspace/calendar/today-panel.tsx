import { capitalised, useFormatter, useWords } from '@kara/language'
import { Card, Link } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { sessionMessages } from '../session/session-messages.ts'
import { SessionStatus } from '../session/session-status.tsx'
import { calendarMessages } from './calendar-messages.ts'
import type { loadToday } from './today.server.ts'

type Today = Awaited<ReturnType<typeof loadToday>>

/** What waits today, and what of the past days still asks for a press. */
export function TodayPanel({ today, now }: { today: Today; now: string }) {
  const words = useWords(calendarMessages)
  return (
    <div className="flex flex-col gap-4">
      <Card title={words('today.title')}>
        {today.sessions.length > 0 ? (
          <Rows rows={today.sessions} now={now} />
        ) : (
          <p className="text-ink-quiet text-sm">{words('today.none')}</p>
        )}
      </Card>
      {today.toSettle.length > 0 ? (
        <Card title={words('today.toSettle')} description={words('today.toSettleHint')} ground="accent">
          <Rows rows={today.toSettle} now={now} isDated />
        </Card>
      ) : null}
      <Card title={words('today.next')} ground="sunken">
        {today.next ? (
          <Rows rows={[today.next]} now={now} isDated />
        ) : (
          <p className="text-ink-quiet text-sm">{words('today.nobodyNext')}</p>
        )}
      </Card>
    </div>
  )
}

function Rows({ rows, now, isDated }: { rows: Today['sessions']; now: string; isDated?: boolean }) {
  const say = useWords(sessionMessages)
  const format = useFormatter()
  return (
    <ul className="flex flex-col divide-y divide-line">
      {rows.map(({ id, startsAt, endsAt, clientName, state }) => (
        <li key={id}>
          <Link
            href={workspacePaths.calendar({ session: id })}
            className="-mx-2 flex min-h-11 items-center justify-between gap-3 rounded-md px-2 py-1.5 hover:bg-sunken"
          >
            <span className="flex min-w-0 flex-col">
              <span className="truncate font-semibold">{clientName ?? say('nobody')}</span>
              <span className="text-ink-quiet text-sm tabular-nums">
                {isDated
                  ? capitalised(format.relativeDayTime(startsAt, now))
                  : format.timeRange(startsAt, endsAt)}
              </span>
            </span>
            {state === 'scheduled' ? null : <SessionStatus state={state} />}
          </Link>
        </li>
      ))}
    </ul>
  )
}
