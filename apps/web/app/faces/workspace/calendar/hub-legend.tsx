import { useWords } from '@kara/language'
import { Link } from '@kara/ui'
import type { CSSProperties } from 'react'
import { workspacePaths } from '../paths.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { CalendarPlace } from './calendar-place.ts'
import type { Week } from './week-of-sessions.tsx'

interface HubLegendProps {
  week: Week
  /** Only this hub's bookings stand out; every taken time stays in sight, because there is one calendar. */
  place: CalendarPlace
}

/** What each colour means; pressing one makes its hub stand out. */
export function HubLegend({ week, place }: HubLegendProps) {
  const words = useWords(calendarMessages)
  if (week.hubs.length === 0) return null
  const link = (hubId: string | undefined, name: string, color: { light: string; dark: string } | null) => (
    <Link
      key={hubId ?? 'all'}
      href={workspacePaths.calendar({ view: place.view, day: place.day ?? undefined, hub: hubId })}
      keepsScroll
      aria-current={place.hub === (hubId ?? null) ? 'true' : undefined}
      className="inline-flex min-h-8 items-center gap-2 rounded-full border border-line px-3 text-sm hover:bg-sunken aria-[current=true]:bg-sunken aria-[current=true]:font-semibold"
    >
      {color ? (
        <span
          aria-hidden
          className="tinted size-3 rounded-full border-[6px] border-tint-line"
          style={{ '--tint-line-light': color.light, '--tint-line-dark': color.dark } as CSSProperties}
        />
      ) : null}
      {name}
    </Link>
  )
  return (
    <nav aria-label={words('hubs')} className="flex flex-wrap gap-2">
      {week.hubs.length > 1 ? link(undefined, words('allHubs'), null) : null}
      {week.hubs.map(({ hubId, name, tint }) =>
        link(hubId, name, { light: tint.light.line, dark: tint.dark.line }),
      )}
    </nav>
  )
}
