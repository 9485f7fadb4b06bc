import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, IconButton, Link, PageHeader } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { ChevronLeft, ChevronRight, Printer, X } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en as frameEn } from '../messages/en.ts'
import { is as frameIs } from '../messages/is.ts'
import { workspacePaths } from '../paths.ts'
import { SessionDetail } from '../session/session-detail.tsx'
import { sessionMessages } from '../session/session-messages.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { loader } from './page.server.ts'
import { TodayPanel } from './today-panel.tsx'
import { WeekOfSessions } from './week-of-sessions.tsx'

export { loader } from './page.server.ts'

const frame = defineMessages(frameEn, frameIs)
export const meta = pageTitle(frame, 'places.start')

/** A professional's home: the week from every hub, with today or one session beside it. */
export default function CalendarPage() {
  const { week, hub, session, today } = useLoaderData<typeof loader>()
  return (
    <div className="flex flex-col gap-5">
      <WeekHeader />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <div className={session ? 'order-last min-w-0 xl:order-none' : 'min-w-0'}>
          <WeekOfSessions week={week} hub={hub} openSessionId={session?.id ?? null} />
        </div>
        <aside data-no-print className="min-w-0 xl:sticky xl:top-6">
          {session ? <OpenSession /> : <TodayPanel today={today} now={week.now.at} />}
        </aside>
      </div>
    </div>
  )
}

function WeekHeader() {
  const { week, hub } = useLoaderData<typeof loader>()
  const words = useWords(calendarMessages)
  const format = useFormatter()
  const to = (monday?: string) => workspacePaths.calendar({ week: monday, hub: hub ?? undefined })
  return (
    <PageHeader
      title={words('weekOf', {
        from: format.day(week.monday, 'dayLong').replace(/^\S+\s/, ''),
        to: format.day(week.sunday, 'long'),
      })}
      description={words('zone', { zone: format.zoneName() })}
      actions={
        <div data-no-print className="flex flex-wrap items-center gap-2">
          <ButtonLink href={to(week.previous)} icon={ChevronLeft} aria-label={words('previous')} rel="prev" />
          <ButtonLink href={to()}>{words('thisWeek')}</ButtonLink>
          <ButtonLink href={to(week.next)} icon={ChevronRight} aria-label={words('next')} rel="next" />
          <IconButton icon={Printer} label={words('print')} onClick={() => window.print()} />
        </div>
      }
    />
  )
}

function OpenSession() {
  const { week, session, hub } = useLoaderData<typeof loader>()
  const words = useWords(sessionMessages)
  if (!session) return null
  const around = { week: week.monday, hub: hub ?? undefined }
  return (
    <section aria-label={words('title')} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-lg">{session.clientName ?? words('nobody')}</h2>
        <Link
          href={workspacePaths.calendar(around)}
          keepsScroll
          aria-label={words('close')}
          className="inline-flex size-control items-center justify-center rounded-lg hover:bg-sunken"
        >
          <X aria-hidden className="size-5" />
        </Link>
      </div>
      <SessionDetail
        key={session.id}
        session={session}
        back={workspacePaths.calendar({ ...around, session: session.id })}
      />
    </section>
  )
}
