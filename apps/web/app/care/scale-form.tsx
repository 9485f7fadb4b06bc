import { Button, Notice, RadioGroup } from '@kara/ui'
import { Form } from '@remix-run/react'

interface ScaleFormProps {
  /** Each with what was chosen before it came back. */
  questions: readonly { readonly name: string; readonly legend: string; readonly typed: string }[]
  /** The same for every question, in the order in which they stand. */
  choices: readonly { readonly value: string; readonly label: string }[]
  /** Said when it came back because an answer is missing. */
  problem: string | null
  submit: {
    readonly label: string
    readonly intent: string
    readonly isBusy: boolean
    readonly busyLabel: string
  }
}

/** Questions that are all answered on one scale; what was chosen stands when one is missing. */
export function ScaleForm({ questions, choices, problem, submit }: ScaleFormProps) {
  return (
    <Form method="post" className="flex flex-col gap-6">
      {problem ? (
        <Notice tone="critical" isLive>
          {problem}
        </Notice>
      ) : null}
      {questions.map(({ name, legend, typed }) => (
        <RadioGroup key={name} legend={legend} name={name} required defaultValue={typed} choices={choices} />
      ))}
      <div>
        <Button
          variant="primary"
          name="intent"
          value={submit.intent}
          busy={submit.isBusy}
          busyLabel={submit.busyLabel}
        >
          {submit.label}
        </Button>
      </div>
    </Form>
  )
}
