import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { dayPartHours, dayParts } from '@kara/scheduling/contracts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** A week; only the names of its days are read. */
const weekdays = [23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}T12:00:00Z`)

interface WishGridProps {
  name: string
  /** `1-morning` and the like. */
  chosen: readonly string[]
  zone: string
}

/** The parts of the week on which somebody could come, as one grid to tap. */
export function WishGrid({ name, chosen, zone }: WishGridProps) {
  const words = useWords(messages)
  const hours = (part: (typeof dayParts)[number]) =>
    dayPartHours[part].map((hour) => String(hour).padStart(2, '0')).join('–')
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{words('wishes')}</legend>
      <p className="mt-1 max-w-prose text-ink-quiet text-sm">{words('wishesHint', { zone })}</p>
      <div className="mt-3 grid grid-cols-[minmax(3.25rem,auto)_repeat(3,minmax(0,1fr))] gap-1.5">
        <span aria-hidden />
        {dayParts.map((part) => (
          <span key={part} aria-hidden className="pb-1 text-center text-xs">
            <span className="block font-semibold">{words(`parts.${part}`)}</span>
            <span className="text-ink-quiet tabular-nums">{hours(part)}</span>
          </span>
        ))}
        {weekdays.map((day, index) => (
          <WishRow key={day} name={name} day={day} number={index + 1} chosen={chosen} />
        ))}
      </div>
    </fieldset>
  )
}

function WishRow({
  name,
  day,
  number,
  chosen,
}: {
  name: string
  day: string
  number: number
  chosen: readonly string[]
}) {
  const words = useWords(messages)
  const format = useFormatter()
  const long = capitalised(format.weekday(day, 'long'))
  return (
    <>
      <span aria-hidden className="self-center font-medium text-sm">
        {capitalised(format.weekday(day, 'short'))}
      </span>
      {dayParts.map((part) => {
        const value = `${number}-${part}`
        return (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center justify-center rounded-lg border border-line bg-raised transition-colors duration-150 hover:border-line-strong has-checked:border-accent-line has-checked:bg-accent-wash has-focus-visible:outline-2 has-checked:ring-1 has-checked:ring-accent-line has-focus-visible:outline-accent-line has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-label={words('partOfDay', { day: long, part: words(`parts.${part}`) })}
              className="size-[1.25em] accent-accent"
            />
          </label>
        )
      })}
    </>
  )
}
