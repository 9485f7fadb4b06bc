import { capitalised, defineMessages, formatter, useFormatter, useWords } from '@kara/language'
import { SlotPicker, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import type { Offer } from '../../../care/offer.server.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { type ShownService, useCost } from './service-choice.tsx'

const messages = defineMessages(en, is)

/** When a part of the day begins, by the reader's wall. */
const parts = [
  { name: 'morning', from: '00:00', to: '12:00' },
  { name: 'afternoon', from: '12:00', to: '17:00' },
  { name: 'evening', from: '17:00', to: '24:00' },
] as const

export interface TimePickerProps {
  slug: string
  name: string
  service: ShownService
  offer: Offer
  /** Where the professional lives. */
  professionalZone: string
  isSponsored: boolean
}

/** The free times of one week in the reader's zone. Choosing one holds it and goes on to the booking. */
export function TimePicker(props: TimePickerProps) {
  const { slug, name, service, offer, professionalZone } = props
  const words = useWords(messages)
  const format = useFormatter()
  const cost = useCost(props.isSponsored)(service)
  const there = formatter(format.locale, professionalZone)
  const calendar = formatter(format.locale, 'UTC')
  const day = offer.days.find(({ date }) => date === offer.day)
  const firstTime = day?.times[0] ?? offer.days.find(({ times }) => times.length > 0)?.times[0]
  const isElsewhere = firstTime !== undefined && there.time(firstTime) !== format.time(firstTime)
  const placeOf = (week: string | null, date?: string) =>
    hubPaths.professional(slug, { service: service.id, week: week ?? undefined, day: date })
  const monday = offer.days[0]?.date ?? null
  return (
    <Form method="post" action={hubPaths.hold()} className="flex flex-col gap-4">
      <SlotPicker
        label={words('times.title')}
        days={offer.days.map(({ date, times }) => ({
          href: placeOf(monday, date),
          weekday: calendar.weekday(`${date}T12:00:00Z`, 'short'),
          date: String(Number(date.slice(-2))),
          fullLabel: words('times.day', { day: format.day(date, 'dayLong'), count: times.length }),
          isCurrent: date === offer.day,
          isEmpty: times.length === 0,
        }))}
        previous={
          offer.previousWeek
            ? { href: placeOf(offer.previousWeek), label: words('times.previous') }
            : undefined
        }
        next={offer.nextWeek ? { href: placeOf(offer.nextWeek), label: words('times.next') } : undefined}
        dayTitle={capitalised(format.day(offer.day, 'dayLong'))}
        fieldName="slot"
        groups={parts.map(({ name: part, from, to }) => ({
          label: words(`times.${part}`),
          times: (day?.times ?? [])
            .filter((startsAt) => format.time(startsAt) >= from && format.time(startsAt) < to)
            .map((startsAt) => ({
              value: `${service.id}/${startsAt}`,
              label: format.time(startsAt),
              fullLabel: words('times.time', { when: format.dateTimeWithZone(startsAt, 'dayLong'), cost }),
              otherZone: isElsewhere ? words('times.there', { time: there.time(startsAt) }) : undefined,
            })),
        }))}
        zone={words('times.zone', { zone: format.zoneName() })}
        otherZone={isElsewhere ? words('times.otherZone', { name, zone: there.zoneName() }) : undefined}
        empty={<Empty offer={offer} linkTo={(date) => placeOf(null, date)} />}
      />
      <p className="text-ink-quiet text-sm">{words('times.held')}</p>
      <p className="text-sm">
        <TextLink href={hubPaths.waitlist(slug, service.id)}>{words('times.wait')}</TextLink>
      </p>
    </Form>
  )
}

function Empty({ offer, linkTo }: { offer: Offer; linkTo: (date: string) => string }) {
  const words = useWords(messages)
  const format = useFormatter()
  if (offer.days.some(({ times }) => times.length > 0)) return <>{words('times.emptyDay')}</>
  if (!offer.nextFree) return <>{words('times.nothing')}</>
  return (
    <>
      {words('times.emptyWeek')}{' '}
      <TextLink href={linkTo(offer.nextFreeDay ?? '')}>
        {words('times.nextFree', { when: format.dateTime(offer.nextFree, 'dayLong') })}
      </TextLink>
    </>
  )
}
