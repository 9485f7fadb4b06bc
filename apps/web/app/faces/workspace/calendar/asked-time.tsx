import { capitalised, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, Status, TextLink } from '@kara/ui'
import { CalendarPlus } from 'lucide-react'
import { availabilityMessages } from '../availability/availability-messages.ts'
import { hasSetting, settingOf } from '../availability/reason-settings.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loadAskedTime } from './asked-time.server.ts'
import { calendarMessages } from './calendar-messages.ts'
import type { CalendarPlace } from './calendar-place.ts'
import { SidePanel } from './side-panel.tsx'
import { TimeOffForm } from './time-off-form.tsx'

interface AskedTimeProps {
  asked: Awaited<ReturnType<typeof loadAskedTime>>
  place: CalendarPlace
}

/** A time that was pressed: what can be booked then and why the rest cannot, and the way to take it off. */
export function AskedTime({ asked, place }: AskedTimeProps) {
  const words = useWords(calendarMessages)
  const explain = useWords(availabilityMessages)
  const ofTheirOwn = useWords(privateClientMessages)
  const format = useFormatter()
  const around = { view: place.view, day: place.day ?? undefined, hub: place.hub ?? undefined }
  const close = workspacePaths.calendar(around)
  const { day, time, ends } = asked
  return (
    <SidePanel
      label={words('asked.label')}
      title={`${capitalised(format.day(day, 'dayLong'))} ${time}`}
      close={{ href: close, label: words('off.close') }}
    >
      <Card title={words('asked.title')} headingLevel={3}>
        {asked.answers.length === 0 ? (
          <p className="text-ink-quiet">{explain('explain.noServices')}</p>
        ) : null}
        <ul className="flex flex-col divide-y divide-line">
          {asked.answers.map(({ id, name, minutes, reason }) => (
            <li key={id} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
              <span className="flex items-center justify-between gap-2">
                <span className="font-semibold">
                  {name}, {format.duration(minutes)}
                </span>
                <Status tone={reason ? 'caution' : 'positive'}>
                  {words(reason ? 'asked.notOffered' : 'asked.free')}
                </Status>
              </span>
              {reason ? (
                <span className="text-sm">
                  {explain(`explain.reasons.${reason}`)}{' '}
                  {hasSetting(reason) ? (
                    <TextLink href={settingOf(reason, day)}>{explain(`explain.change.${reason}`)}</TextLink>
                  ) : null}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      <ButtonLink icon={CalendarPlus} href={workspacePaths.bookClient({ at: `${day}T${time}` })}>
        {ofTheirOwn('book.title')}
      </ButtonLink>
      <TimeOffForm
        title={words('off.new')}
        values={{ day, starts: time, endDay: day, ends: ends ?? hourAfter(time) }}
        intent="block"
        submitLabel={words('off.add')}
        back={close}
      />
    </SidePanel>
  )
}

/** An hour later on the same day. */
function hourAfter(time: string): string {
  const [hour = 0, minute = '00'] = [Number(time.slice(0, 2)), time.slice(3)]
  return hour >= 23 ? '23:59' : `${String(hour + 1).padStart(2, '0')}:${minute}`
}
