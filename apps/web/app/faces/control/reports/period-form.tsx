import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Field, Select } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/reports/en.ts'
import { is } from '../messages/reports/is.ts'

const messages = defineMessages(en, is)

export interface PeriodFormProps {
  /** First days of the months that may be chosen, newest first. */
  released: readonly string[]
  first: string | undefined
  last: string | undefined
}

/** Chooses from which month to which; only released months stand here, and whole ones. */
export function PeriodForm({ released, first, last }: PeriodFormProps) {
  const words = useWords(messages)
  const { month } = useFormatter()
  const options = released.map((day) => ({ value: day, label: capitalised(month(`${day}T12:00:00Z`)) }))
  return (
    <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
      <Field label={words('period.from')} id="from" className="min-w-44">
        <Select key={first} id="from" name="from" defaultValue={first} options={options} />
      </Field>
      <Field label={words('period.to')} id="to" className="min-w-44">
        <Select key={last} id="to" name="to" defaultValue={last} options={options} />
      </Field>
      <Button>{words('period.show')}</Button>
    </Form>
  )
}
