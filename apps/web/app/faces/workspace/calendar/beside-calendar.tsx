import { useWords } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { SessionDetail } from '../session/session-detail.tsx'
import { sessionMessages } from '../session/session-messages.ts'
import { AskedTime } from './asked-time.tsx'
import type { CalendarPlace } from './calendar-place.ts'
import type { loader } from './page.server.ts'
import { SidePanel } from './side-panel.tsx'
import { TimeOffPanel } from './time-off-panel.tsx'
import { TodayPanel } from './today-panel.tsx'

/** What is open beside the calendar: a session, time off or a time; else today. */
export function BesideCalendar() {
  const { week, place, session, today, asked, timeOff } = useLoaderData<typeof loader>()
  if (session) return <OpenSession />
  if (timeOff)
    return <TimeOffPanel key={`${timeOff.occurrence} ${place.at}`} timeOff={timeOff} place={place} />
  if (asked) return <AskedTime key={`${asked.day} ${asked.time}`} asked={asked} place={place} />
  return <TodayPanel today={today} now={week.now.at} />
}

function OpenSession() {
  const { place, session } = useLoaderData<typeof loader>()
  const words = useWords(sessionMessages)
  if (!session) return null
  const around = aroundOf(place)
  return (
    <SidePanel
      label={words('title')}
      title={session.clientName ?? words('nobody')}
      close={{ href: workspacePaths.calendar(around), label: words('close') }}
    >
      <SessionDetail
        key={session.id}
        session={session}
        back={workspacePaths.calendar({ ...around, session: session.id })}
      />
    </SidePanel>
  )
}

/** The calendar as it stands, without what is open beside it. */
export function aroundOf({ view, day, hub }: CalendarPlace) {
  return { view, day: day ?? undefined, hub: hub ?? undefined }
}
