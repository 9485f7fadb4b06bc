import { capitalised, useFormatter } from '@kara/language'
import type { SeriesDate } from '@kara/scheduling/contracts'
import { Checkbox, RadioGroup } from '@kara/ui'

export interface DateChoiceProps {
  date: SeriesDate
  /** Of the field that carries the start; empty when the date is left out. */
  name: string
  /** Starts that were chosen when the form came back. */
  chosen?: readonly string[] | undefined
  texts: Readonly<Record<'take' | 'choose' | 'noneNear' | 'skip', string>>
}

/** One date of a series: taken as it is, replaced by a time near it, or left out. */
export function DateChoice({ date, name, chosen, texts }: DateChoiceProps) {
  const { startsAt, reason, alternatives } = date
  const format = useFormatter()
  const when = (at: string) => capitalised(format.dateTime(at, 'dayLong'))
  if (!reason) {
    return (
      <Checkbox
        name={name}
        value={startsAt}
        defaultChecked={chosen ? chosen.includes(startsAt) : true}
        label={<span className="font-semibold">{when(startsAt)}</span>}
        hint={texts.take}
      />
    )
  }
  return (
    <RadioGroup
      legend={when(startsAt)}
      hint={alternatives.length > 0 ? texts.choose : texts.noneNear}
      name={name}
      defaultValue={alternatives.find((slot) => chosen?.includes(slot.startsAt))?.startsAt ?? ''}
      choices={[
        ...alternatives.map((slot) => ({ value: slot.startsAt, label: when(slot.startsAt) })),
        { value: '', label: texts.skip },
      ]}
    />
  )
}
