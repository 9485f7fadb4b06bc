import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Checkbox, TextInput } from '@kara/ui'
import { Trash2 } from 'lucide-react'
import { availabilityMessages } from './availability-messages.ts'
import type { TypedRange } from './hours-of-form.ts'

/** The ranges of each weekday and one empty row more; a plain form, so it works without script. */
export function WeeklyHours({ hours }: { hours: readonly TypedRange[] }) {
  const format = useFormatter()
  const names = format.weekdays('long')
  const days = names.map((name, index) => {
    const weekday = index + 1
    const ranges = hours.filter((range) => range.weekday === weekday)
    return { weekday, name: capitalised(name), rows: [...ranges, { weekday, starts: '', ends: '' }] }
  })
  const rowsBefore = (weekday: number) =>
    days.filter((day) => day.weekday < weekday).reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <div className="flex flex-col divide-y divide-line">
      {days.map(({ weekday, name, rows }) => (
        <fieldset
          key={weekday}
          className="grid min-w-0 gap-x-6 gap-y-2 py-3 sm:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <legend className="float-left py-1 font-semibold sm:col-start-1">{name}</legend>
          <div className="flex min-w-0 flex-col gap-2 sm:col-start-2">
            {rows.map((range, index) => (
              <Row
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place; the form is drawn anew when they change.
                key={index}
                range={range}
                weekdayName={name}
                position={rowsBefore(weekday) + index}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

interface RowProps {
  range: TypedRange
  weekdayName: string
  /** Among all rows of the form. */
  position: number
}

function Row({ range, weekdayName, position }: RowProps) {
  const words = useWords(availabilityMessages)
  const isFilled = Boolean(range.starts && range.ends)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="weekday" value={range.weekday} />
      <span className="w-20">
        <TextInput
          inputMode="numeric"
          placeholder="--:--"
          name="starts"
          aria-label={words('from', { weekday: weekdayName })}
          defaultValue={range.starts}
        />
      </span>
      <span aria-hidden>–</span>
      <span className="w-20">
        <TextInput
          inputMode="numeric"
          placeholder="--:--"
          name="ends"
          aria-label={words('to', { weekday: weekdayName })}
          defaultValue={range.ends}
        />
      </span>
      <Checkbox
        name="own"
        value={position}
        defaultChecked={range.isOwn ?? false}
        label={words('own')}
        aria-label={words('ownLabel', { weekday: weekdayName, from: range.starts, to: range.ends })}
      />
      {isFilled ? (
        <Button
          variant="quiet"
          size="small"
          icon={Trash2}
          name="remove"
          value={position}
          aria-label={words('removeLabel', { weekday: weekdayName, from: range.starts, to: range.ends })}
        >
          {words('remove')}
        </Button>
      ) : null}
    </div>
  )
}
