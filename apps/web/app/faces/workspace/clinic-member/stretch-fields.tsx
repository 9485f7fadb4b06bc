import { useWords } from '@kara/language'
import { Field, FieldRow, TextInput } from '@kara/ui'
import { clinicMessages } from '../clinic/clinic-messages.ts'

export interface StretchFieldsProps {
  /** What was typed or is there; null: nothing yet. */
  from: {
    readonly day: string
    readonly endDay: string
    readonly starts: string
    readonly ends: string
  } | null
  today: string
}

/** From which day and hour to which. */
export function StretchFields({ from, today }: StretchFieldsProps) {
  const words = useWords(clinicMessages)
  return (
    <>
      <FieldRow>
        <Field label={words('member.from')} required>
          <TextInput type="date" name="day" min={today} defaultValue={from?.day} required />
        </Field>
        <Field label={words('member.to')} hint={words('member.toHint')}>
          <TextInput type="date" name="endDay" min={today} defaultValue={from?.endDay} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label={words('member.starts')}>
          <TextInput name="starts" inputMode="numeric" placeholder="--:--" defaultValue={from?.starts} />
        </Field>
        <Field label={words('member.ends')}>
          <TextInput name="ends" inputMode="numeric" placeholder="--:--" defaultValue={from?.ends} />
        </Field>
      </FieldRow>
    </>
  )
}
