import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, IconButton, PageHeader, TabLinks } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarOff, ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en as frameEn } from '../messages/en.ts'
import { is as frameIs } from '../messages/is.ts'
import { workspacePaths } from '../paths.ts'
import { aroundOf, BesideCalendar } from './beside-calendar.tsx'
import { calendarMessages } from './calendar-messages.ts'
import { calendarViews, wallTime } from './calendar-place.ts'
import type { loader } from './page.server.ts'
import { WeekOfSessions } from './week-of-sessions.tsx'

export { action, loader } from './page.server.ts'

const frame = defineMessages(frameEn, frameIs)
export const meta = pageTitle(frame, 'places.start')

/** A professional's home: the week from every hub, with today, one session or one time beside it. */
export default function CalendarPage() {
  const { week, place, session, asked, timeOff } = useLoaderData<typeof loader>()
  const isOpen = Boolean(session ?? asked ?? timeOff)
  return (
    <div className="flex flex-col gap-5">
      <CalendarHeader />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start print:block">
        <div className={isOpen ? 'order-last min-w-0 xl:order-none' : 'min-w-0'}>
          <WeekOfSessions week={week} place={place} />
        </div>
        <aside data-no-print className="min-w-0 xl:sticky xl:top-6">
          <BesideCalendar />
        </aside>
      </div>
    </div>
  )
}

function CalendarHeader() {
  const { week, place } = useLoaderData<typeof loader>()
  const words = useWords(calendarMessages)
  const format = useFormatter()
  const to = (day?: string) => workspacePaths.calendar({ ...aroundOf(place), day })
  const isDay = place.view === 'day'
  const nextHour = Math.ceil((week.now.minute + 1) / 60) * 60
  return (
    <>
      <PageHeader
        title={
          isDay
            ? capitalised(format.day(week.first, 'full'))
            : words('weekOf', {
                from: format.day(week.first, 'dayLong').replace(/^\S+\s/, ''),
                to: format.day(week.last, 'long'),
              })
        }
        description={words('zone', { zone: format.zoneName() })}
        actions={
          <div data-no-print className="flex flex-wrap items-center gap-2">
            <ButtonLink
              href={workspacePaths.calendar({
                ...aroundOf(place),
                at: wallTime(place.day ?? week.today, nextHour),
              })}
              icon={CalendarOff}
            >
              {words('off.new')}
            </ButtonLink>
            <ButtonLink
              href={to(week.previous)}
              icon={ChevronLeft}
              aria-label={words(isDay ? 'previousDay' : 'previous')}
              rel="prev"
            />
            <ButtonLink href={to(week.today)}>{words('thisWeek')}</ButtonLink>
            <ButtonLink
              href={to(week.next)}
              icon={ChevronRight}
              aria-label={words(isDay ? 'nextDay' : 'next')}
              rel="next"
            />
            <IconButton icon={Printer} label={words('print')} onClick={() => window.print()} />
          </div>
        }
      />
      <div data-no-print>
        <TabLinks
          label={words('views.label')}
          tabs={calendarViews.map((view) => ({
            href: workspacePaths.calendar({ ...aroundOf(place), view }),
            label: words(`views.${view}`),
            isCurrent: view === place.view,
          }))}
        />
      </div>
    </>
  )
}
