import { useFormatter } from '@kara/language'
import { Button, Field, FieldRow, Select, TextInput } from '@kara/ui'

export interface AskedTimeFieldsProps {
  services: readonly { readonly id: string; readonly name: string; readonly minutes: number }[]
  /** Where it is asked about, by the value that the address carries; none when there is no choice. */
  places: readonly { readonly value: string; readonly label: string }[]
  asked: {
    readonly service?: string | undefined
    readonly hub?: string | undefined
    readonly day: string
    readonly time: string
  }
  labels: Readonly<Record<'service' | 'where' | 'anywhere' | 'day' | 'time' | 'ask', string>>
}

/** For which service, where and when somebody asks why a time is not offered. Words differ by who asks whom. */
export function AskedTimeFields({ services, places, asked, labels }: AskedTimeFieldsProps) {
  const format = useFormatter()
  return (
    <FieldRow>
      <Field label={labels.service}>
        <Select
          name="service"
          defaultValue={asked.service}
          options={services.map(({ id, name, minutes }) => ({
            value: id,
            label: `${name}, ${format.duration(minutes)}`,
          }))}
        />
      </Field>
      {places.length > 0 ? (
        <Field label={labels.where}>
          <Select
            name="hub"
            defaultValue={asked.hub ?? ''}
            options={[{ value: '', label: labels.anywhere }, ...places]}
          />
        </Field>
      ) : null}
      <Field label={labels.day}>
        <TextInput type="date" name="day" defaultValue={asked.day} />
      </Field>
      <Field label={labels.time}>
        <TextInput name="time" inputMode="numeric" placeholder="09:00" defaultValue={asked.time} />
      </Field>
      <div>
        <Button>{labels.ask}</Button>
      </div>
    </FieldRow>
  )
}
