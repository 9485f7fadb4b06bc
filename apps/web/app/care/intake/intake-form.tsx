import type { FieldMetadata } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { limits } from '@kara/notes/contracts'
import { Button, Checkbox, Field, RadioGroup, Select, TextArea, TextInput } from '@kara/ui'
import { PageForm, usePageForm } from '../../frame/page-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** One question in the reader's language. */
export interface ShownQuestion {
  readonly id: string
  readonly kind: 'line' | 'text' | 'choice' | 'scale' | 'consent'
  readonly label: string
  readonly isRequired: boolean
  readonly options: readonly { readonly id: string; readonly label: string }[]
}

export interface IntakeFormProps {
  questions: readonly ShownQuestion[]
  /** Who asks. */
  name: string | null
}

/** The questions of a professional, with the way to put them off. What was written stays when it comes back. */
export function IntakeForm({ questions, name }: IntakeFormProps) {
  const words = useWords(messages)
  const state = usePageForm<Record<string, string>>()
  return (
    <PageForm
      {...state}
      submitLabel={words('submit')}
      busyLabel={words('busy')}
      submitValue={{ name: 'intent', value: 'submit' }}
      otherActions={
        <Button name="intent" value="later" formNoValidate>
          {words('later')}
        </Button>
      }
    >
      <p className="text-ink-quiet text-sm">{words('seal', { name: name ?? words('nobody') })}</p>
      {questions.map((question) => (
        <QuestionField key={question.id} question={question} field={state.fields[question.id]} />
      ))}
    </PageForm>
  )
}

interface QuestionFieldProps {
  question: ShownQuestion
  field: FieldMetadata<string, Record<string, string>, string[]> | undefined
}

/** One question with its control; nothing while the form does not know it. */
export function QuestionField({ question, field }: QuestionFieldProps) {
  const words = useWords(messages)
  if (!field) return null
  const { kind, label, isRequired, options } = question
  const { name, id, errors, key } = field
  const typed = typeof field.initialValue === 'string' ? field.initialValue : ''
  if (kind === 'consent') {
    return (
      <Checkbox
        key={key}
        name={name}
        value="yes"
        defaultChecked={typed === 'yes'}
        required={isRequired}
        label={label}
        errors={errors}
      />
    )
  }
  if (kind === 'choice') {
    return (
      <RadioGroup
        key={key}
        legend={label}
        name={name}
        required={isRequired}
        defaultValue={typed}
        choices={options.map((option) => ({ value: option.id, label: option.label }))}
        errors={errors}
      />
    )
  }
  const optionalLabel = isRequired ? undefined : words('optional')
  if (kind === 'scale') {
    return (
      <Field
        label={label}
        id={id}
        hint={words('scale')}
        errors={errors}
        required={isRequired}
        optionalLabel={optionalLabel}
      >
        <Select
          key={key}
          name={name}
          defaultValue={typed}
          placeholder={words('choose')}
          options={Array.from({ length: 11 }, (_, step) => ({ value: String(step), label: String(step) }))}
        />
      </Field>
    )
  }
  return (
    <Field label={label} id={id} errors={errors} required={isRequired} optionalLabel={optionalLabel}>
      {kind === 'line' ? (
        <TextInput key={key} name={name} defaultValue={typed} maxLength={limits.lineCharactersMax} />
      ) : (
        <TextArea
          key={key}
          name={name}
          defaultValue={typed}
          maxLength={limits.answerCharactersMax}
          countLabel={(count) => words('left', { count })}
        />
      )}
    </Field>
  )
}
