import { capitalised, formatter, useFormatter, useWords } from '@kara/language'
import { SlotPicker, TextLink } from '@kara/ui'
import type { Offer } from '../../../../care/offer.server.ts'
import type { SessionView } from '../../../../care/session-view.server.ts'
import { homePaths } from '../../paths.ts'
import { seriesMessages } from '../series-messages.ts'

/** When a part of the day begins, by the reader's wall. */
const parts = [
  { name: 'morning', from: '00:00', to: '12:00' },
  { name: 'afternoon', from: '12:00', to: '17:00' },
  { name: 'evening', from: '17:00', to: '24:00' },
] as const

export interface MoveTimesProps {
  session: SessionView
  offer: Offer
  /** Where the professional lives. */
  professionalZone: string
}

/** The free times of one week in the reader's zone, each a button of the form around it. */
export function MoveTimes({ session, offer, professionalZone }: MoveTimesProps) {
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const there = formatter(format.locale, professionalZone)
  const calendar = formatter(format.locale, 'UTC')
  const day = offer.days.find(({ date }) => date === offer.day)
  const anyTime = offer.days.find(({ times }) => times.length > 0)?.times[0]
  const isElsewhere = anyTime !== undefined && there.time(anyTime) !== format.time(anyTime)
  const monday = offer.days[0]?.date
  const placeOf = (week: string | undefined, date?: string) => homePaths.move(session.id, { week, day: date })
  return (
    <SlotPicker
      label={words('move.times.title')}
      days={offer.days.map(({ date, times }) => ({
        href: placeOf(monday, date),
        weekday: calendar.weekday(`${date}T12:00:00Z`, 'short'),
        date: String(Number(date.slice(-2))),
        fullLabel: words('move.times.day', { day: format.day(date, 'dayLong'), count: times.length }),
        isCurrent: date === offer.day,
        isEmpty: times.length === 0,
      }))}
      previous={
        offer.previousWeek
          ? { href: placeOf(offer.previousWeek), label: words('move.times.previous') }
          : undefined
      }
      next={offer.nextWeek ? { href: placeOf(offer.nextWeek), label: words('move.times.next') } : undefined}
      dayTitle={capitalised(format.day(offer.day, 'dayLong'))}
      fieldName="slot"
      groups={parts.map(({ name, from, to }) => ({
        label: words(`move.times.${name}`),
        times: (day?.times ?? [])
          .filter((startsAt) => format.time(startsAt) >= from && format.time(startsAt) < to)
          .map((startsAt) => ({
            value: startsAt,
            label: format.time(startsAt),
            fullLabel: words('move.times.move', { when: format.dateTimeWithZone(startsAt, 'dayLong') }),
            otherZone: isElsewhere ? words('move.times.there', { time: there.time(startsAt) }) : undefined,
          })),
      }))}
      zone={words('move.times.zone', { zone: format.zoneName() })}
      otherZone={
        isElsewhere
          ? words('move.times.otherZone', { name: session.name ?? '', zone: there.zoneName() })
          : undefined
      }
      empty={<Empty offer={offer} linkTo={(date) => placeOf(undefined, date)} />}
    />
  )
}

function Empty({ offer, linkTo }: { offer: Offer; linkTo: (date: string) => string }) {
  const words = useWords(seriesMessages)
  const format = useFormatter()
  if (offer.days.some(({ times }) => times.length > 0)) return <>{words('move.times.emptyDay')}</>
  if (!offer.nextFree) return <>{words('move.times.nothing')}</>
  return (
    <>
      {words('move.times.emptyWeek')}{' '}
      <TextLink href={linkTo(offer.nextFreeDay ?? '')}>
        {words('move.times.nextFree', { when: format.dateTime(offer.nextFree, 'dayLong') })}
      </TextLink>
    </>
  )
}
