import { capitalised, defineMessages, formatter, useFormatter, useWords } from '@kara/language'
import { Button, SlotPicker, type SlotWay, TextLink } from '@kara/ui'
import type { Offer } from '../offer.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** When a part of the day begins, by the reader's wall. */
const parts = [
  { name: 'morning', from: '00:00', to: '12:00' },
  { name: 'afternoon', from: '12:00', to: '17:00' },
  { name: 'evening', from: '17:00', to: '24:00' },
] as const

export interface FreeTimesProps {
  offer: Offer
  professional: { name: string; timeZone: string }
  /** Where another week or day of the same offer is shown; not asked where a form is named. */
  placeOf?: (place: { week?: string | undefined; day?: string | undefined }) => string
  /** The form that each press sends by GET, as `week`, `day` or `at`, with what is ticked in it. */
  form?: string
  /** What the form around it is sent as `slot`. */
  slotOf?: (startsAt: string) => string
  /** Where a time leads, when choosing one sends no form yet. */
  hrefOf?: (startsAt: string) => string
  /** What choosing a time does, for who cannot see the page around it. */
  actOf: (when: string, isAsked: boolean) => string
  /** Where the same times are shown by the other clock, when the two differ. */
  zoneSwitch?: { readonly isThere: boolean; readonly toThere: string; readonly toOwn: string }
  /** What to do when nothing is free at all. */
  whenNothing?: string
}

/** The free times of one week in the reader's zone, each a button of the form around it or a link onwards. */
export function FreeTimes(props: FreeTimesProps) {
  const { offer, professional, actOf, zoneSwitch, hrefOf, form, slotOf = (startsAt) => startsAt } = props
  const words = useWords(messages)
  const format = useFormatter()
  const there = formatter(format.locale, professional.timeZone)
  const calendar = formatter(format.locale, 'UTC')
  const day = offer.days.find(({ date }) => date === offer.day)
  const anyTime = day?.times[0] ?? offer.days.find(({ times }) => times.length > 0)?.times[0]
  const isElsewhere = anyTime !== undefined && there.time(anyTime) !== format.time(anyTime)
  const weekLink = (week: string | null, label: string) =>
    week ? { ...wayTo(props, { week }), label } : undefined
  return (
    <SlotPicker
      label={words('title')}
      days={offer.days.map(({ date, times }) => ({
        ...wayTo(props, { week: offer.days[0]?.date, day: date }),
        weekday: capitalised(calendar.weekday(`${date}T12:00:00Z`, 'short')),
        date: String(Number(date.slice(-2))),
        fullLabel: words('day', { day: capitalised(format.day(date, 'dayLong')), count: times.length }),
        isCurrent: date === offer.day,
        isEmpty: times.length === 0,
      }))}
      previous={weekLink(offer.previousWeek, words('previous'))}
      next={weekLink(offer.nextWeek, words('next'))}
      dayTitle={capitalised(format.day(offer.day, 'dayLong'))}
      fieldName="slot"
      groups={parts.map(({ name, from, to }) => ({
        label: words(name),
        times: (day?.times ?? [])
          .filter((startsAt) => format.time(startsAt) >= from && format.time(startsAt) < to)
          .map((startsAt) => ({
            ...(form
              ? { press: { form, name: 'at', value: startsAt } }
              : hrefOf
                ? { href: hrefOf(startsAt) }
                : { value: slotOf(startsAt) }),
            label: format.time(startsAt),
            fullLabel: actOf(format.dateTimeWithZone(startsAt, 'dayLong'), offer.asked.includes(startsAt)),
            otherZone: isElsewhere ? words('there', { time: there.time(startsAt) }) : undefined,
            note: offer.asked.includes(startsAt) ? words('asked') : undefined,
          })),
      }))}
      zone={words('zone', { zone: format.zoneName() })}
      changeZone={
        zoneSwitch?.isThere
          ? { href: zoneSwitch.toOwn, label: words('toOwn') }
          : zoneSwitch && isElsewhere
            ? { href: zoneSwitch.toThere, label: words('toThere') }
            : undefined
      }
      otherZone={
        isElsewhere ? words('otherZone', { name: professional.name, zone: there.zoneName() }) : undefined
      }
      empty={<Nothing {...props} />}
    />
  )
}

/** To another week or day: a day says itself in which week it is. */
function wayTo({ form, placeOf }: FreeTimesProps, place: { week?: string; day?: string }): SlotWay {
  if (!form) return { href: placeOf?.(place) ?? '' }
  const { week = '', day } = place
  return { press: day ? { form, name: 'day', value: day } : { form, name: 'week', value: week } }
}

function Nothing(props: FreeTimesProps) {
  const { offer, form, placeOf, whenNothing } = props
  const words = useWords(messages)
  const format = useFormatter()
  if (offer.days.some(({ times }) => times.length > 0)) return <>{words('emptyDay')}</>
  if (!offer.nextFree) {
    return (
      <>
        {words('nothing')} {whenNothing}
      </>
    )
  }
  const next = words('nextFree', { when: format.dateTime(offer.nextFree, 'dayLong') })
  return (
    <>
      {words('emptyWeek')}{' '}
      {form ? (
        <Button
          variant="quiet"
          size="small"
          form={form}
          formMethod="get"
          formNoValidate
          name="day"
          value={offer.nextFreeDay ?? ''}
        >
          {next}
        </Button>
      ) : (
        <TextLink href={placeOf?.({ day: offer.nextFreeDay ?? '' }) ?? ''}>{next}</TextLink>
      )}
    </>
  )
}
