import { getInputProps } from '@conform-to/react'
import { promises } from '@kara/credits/contracts'
import { defineMessages, useWords } from '@kara/language'
import { Field, RadioGroup, TextInput } from '@kara/ui'
import type { PolicyFields } from '../../../company/policy-of-fields.ts'
import type { usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'

const messages = defineMessages(en, is)

interface PromiseFieldsProps {
  fields: ReturnType<typeof usePageForm<PolicyFields>>['fields']
}

/** Whether the rules may promise more than was bought. Asked once there are rules: before, nothing could be bought. */
export function PromiseFields({ fields: { promise, promisedPeople } }: PromiseFieldsProps) {
  const words = useWords(messages)
  return (
    <>
      <RadioGroup
        legend={words('promise')}
        hint={words('promiseHint')}
        name={promise.name}
        errors={promise.errors}
        defaultValue={promise.initialValue}
        choices={promises.map((value) => ({ value, label: words(`promiseChoices.${value}`) }))}
      />
      {promise.value === 'bought' ? (
        <Field
          label={words('promisedPeople')}
          hint={words('promisedPeopleHint')}
          id={promisedPeople.id}
          errors={promisedPeople.errors}
          required
        >
          <TextInput
            {...getInputProps(promisedPeople, { type: 'number' })}
            key={promisedPeople.key}
            min={1}
            max={100_000}
            suffix={words('peopleUnit')}
          />
        </Field>
      ) : null}
    </>
  )
}
