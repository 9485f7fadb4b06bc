import { capitalised, useFormatter, useWords } from '@kara/language'
import type { SeriesDate } from '@kara/scheduling/contracts'
import { Checkbox, RadioGroup } from '@kara/ui'
import { seriesMessages } from '../series-messages.ts'

export interface DateChoiceProps {
  date: SeriesDate
  /** Of the field that carries the start; empty when the date is left out. */
  name: string
  /** Starts that were chosen when the form came back. */
  chosen?: readonly string[] | undefined
}

/** One date of a series: taken as it is, replaced by a time near it, or left out. */
export function DateChoice({ date: { startsAt, reason, alternatives }, name, chosen }: DateChoiceProps) {
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const when = (at: string) => capitalised(format.dateTime(at, 'dayLong'))
  if (!reason) {
    return (
      <Checkbox
        name={name}
        value={startsAt}
        defaultChecked={chosen ? chosen.includes(startsAt) : true}
        label={<span className="font-semibold">{when(startsAt)}</span>}
        hint={words('repeat.take')}
      />
    )
  }
  return (
    <RadioGroup
      legend={when(startsAt)}
      hint={words(alternatives.length > 0 ? 'repeat.choose' : 'repeat.noneNear')}
      name={name}
      defaultValue={alternatives.find((slot) => chosen?.includes(slot.startsAt))?.startsAt ?? ''}
      choices={[
        ...alternatives.map((slot) => ({ value: slot.startsAt, label: when(slot.startsAt) })),
        { value: '', label: words('repeat.skip') },
      ]}
    />
  )
}
