import { capitalised, useFormatter, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { useClinicPlaces } from '../clinic/clinic-places.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { TimeTrack } from './time-track.tsx'

/** One day: everybody under each other, on one scale of hours. */
export function TeamDay() {
  const { rows, startHour, endHour } = useLoaderData<typeof loader>()
  const hours = Array.from({ length: endHour - startHour + 1 }, (_, index) => startHour + index)
  return (
    <div className="rounded-xl border border-line bg-raised p-card">
      <div aria-hidden className="grid gap-x-4 md:grid-cols-[12rem_minmax(0,1fr)]">
        <div className="relative h-5 text-ink-quiet text-xs tabular-nums md:col-start-2">
          {hours.map((hour, index) => (
            <span
              key={hour}
              className="absolute -translate-x-1/2 odd:inline even:hidden first:translate-x-0 last:-translate-x-full sm:even:inline"
              style={{ left: `${(index / (hours.length - 1)) * 100}%` }}
            >
              {String(hour).padStart(2, '0')}
            </span>
          ))}
        </div>
      </div>
      <ul className="flex flex-col divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.professionalId}
            className="grid gap-x-4 gap-y-1.5 py-3 md:grid-cols-[12rem_minmax(0,1fr)] md:items-center"
          >
            <Name {...row} />
            <TimeTrack pieces={row.days[0] ?? []} startHour={startHour} endHour={endHour} className="h-9" />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A week: a row for everybody, a column for every day; on a phone the row of days scrolls. */
export function TeamWeek() {
  const { rows, days, today, startHour, endHour } = useLoaderData<typeof loader>()
  const places = useClinicPlaces()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  return (
    <section
      aria-label={words('calendar.week')}
      className="overflow-x-auto rounded-xl border border-line bg-raised"
    >
      <table className="w-full min-w-[56rem] table-fixed border-collapse text-sm">
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="w-44 px-4 py-2 text-left font-semibold text-ink-quiet text-xs">
              {words('calendar.member')}
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                aria-current={day === today ? 'date' : undefined}
                className="px-1.5 py-2 text-left font-semibold text-ink-quiet text-xs aria-[current=date]:text-accent-ink"
              >
                <TextLink href={places.calendar({ view: 'day', day })}>
                  {capitalised(format.day(day, 'day'))}
                </TextLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.professionalId} className="border-line border-b last:border-b-0">
              <th scope="row" className="px-4 py-3 text-left font-normal">
                <Name {...row} />
              </th>
              {row.days.map((pieces, index) => (
                <td key={days[index]} className="px-1.5 py-3">
                  <TimeTrack pieces={pieces} startHour={startHour} endHour={endHour} className="h-8" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The name, and the way to their hours. */
function Name({ professionalId, displayName }: { professionalId: string; displayName: string }) {
  const { ownId } = useLoaderData<typeof loader>()
  const places = useClinicPlaces()
  const words = useWords(clinicMessages)
  const name = displayName || words('members.unknown')
  const isOwn = professionalId === ownId
  return (
    <TextLink
      href={isOwn ? workspacePaths.availability() : places.member(professionalId)}
      aria-label={isOwn ? words('calendar.own') : words('calendar.keep', { name })}
    >
      {isOwn ? words('members.you', { name }) : name}
    </TextLink>
  )
}
