import { defineMessages, useWords } from '@kara/language'
import { Button, Field, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/policy-effect/en.ts'
import { is } from '../messages/policy-effect/is.ts'

const messages = defineMessages(en, is)

export interface HeadcountFormProps {
  headcount: number
  /** The rules, which stay in the address. */
  fields: Readonly<Record<string, string>>
}

/** The company says its own size; the house does not tell how many have an account. */
export function HeadcountForm({ headcount, fields }: HeadcountFormProps) {
  const words = useWords(messages)
  return (
    <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label={words('headcount')} hint={words('headcountHint')} id="headcount">
        <TextInput
          id="headcount"
          name="headcount"
          type="number"
          min={1}
          max={100_000}
          defaultValue={headcount}
          suffix={words('people')}
        />
      </Field>
      <Button>{words('reckon')}</Button>
    </Form>
  )
}
