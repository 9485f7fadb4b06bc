import { capitalised, useFormatter, useWords } from '@kara/language'
import { ButtonLink, PageHeader, PageStack, TabLinks } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { useClinicPlaces } from '../clinic/clinic-places.ts'
import { ClinicTabs } from '../clinic/clinic-tabs.tsx'
import type { loader } from './page.server.ts'
import { TeamDay, TeamWeek } from './team-tracks.tsx'
import { Legend } from './time-track.tsx'

export { loader } from './page.server.ts'

export const meta = pageTitle(clinicMessages, 'pageTitle')

/** Everybody's calendars side by side: working, taken, off. */
export default function ClinicCalendarPage() {
  const { view, ownId } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('calendar.title')} description={words('calendar.description')} />
      {ownId ? <ClinicTabs current="calendar" /> : null}
      <Place />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
        <Legend />
        <p className="text-ink-quiet">{words('calendar.zone', { zone: format.zoneName() })}</p>
      </div>
      {view === 'day' ? <TeamDay /> : <TeamWeek />}
    </PageStack>
  )
}

/** Which day or week, and the ways to the next. */
function Place() {
  const { view, day, days, today, before, after } = useLoaderData<typeof loader>()
  const places = useClinicPlaces()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const title =
    view === 'day'
      ? capitalised(format.day(day, 'dayLong'))
      : `${capitalised(format.day(days[0] ?? day, 'day'))} – ${format.day(days.at(-1) ?? day, 'day')}`
  const to = (place: { view?: 'day' | 'week'; day?: string }) => places.calendar({ view, day, ...place })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <ButtonLink size="small" icon={ChevronLeft} href={to({ day: before })} keepsScroll>
          {words('calendar.before')}
        </ButtonLink>
        <ButtonLink size="small" href={to({ day: today })} keepsScroll>
          {words('calendar.today')}
        </ButtonLink>
        <ButtonLink size="small" iconAfter={ChevronRight} href={to({ day: after })} keepsScroll>
          {words('calendar.after')}
        </ButtonLink>
        <h2 className="ml-2 text-lg">{title}</h2>
      </div>
      <TabLinks
        label={words('calendar.view')}
        tabs={(['day', 'week'] as const).map((one) => ({
          href: to({ view: one }),
          label: words(`calendar.${one}`),
          isCurrent: one === view,
        }))}
      />
    </div>
  )
}
