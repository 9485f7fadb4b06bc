import { useWords } from '@kara/language'
import { Button, Card, Checkbox, Disclosure, Field, FieldRow, Select, TextArea, TextInput } from '@kara/ui'
import { Trash2 } from 'lucide-react'
import { intakeMessages } from './intake-messages.ts'
import type { TypedQuestion } from './questions-of-form.ts'

interface QuestionFieldsProps {
  /** Null: the empty one at the end. */
  question: TypedQuestion | null
  row: number
}

/** The fields of one question; all are sent for every question, so that their places agree. */
export function QuestionFields({ question, row }: QuestionFieldsProps) {
  const words = useWords(intakeMessages)
  const number = String(row + 1)
  return (
    <Card
      title={question ? words('question', { number }) : words('another')}
      description={question ? undefined : words('anotherHint')}
      ground={question ? 'raised' : 'sunken'}
      aside={
        question ? (
          <Button
            variant="quiet"
            size="small"
            icon={Trash2}
            name="remove"
            value={String(row)}
            aria-label={words('remove', { number })}
          />
        ) : null
      }
    >
      <input type="hidden" name="id" value={question?.id ?? ''} />
      <FieldRow>
        <Field label={words('labelEn')} required={question !== null}>
          <TextInput name="en" lang="en" maxLength={300} defaultValue={question?.en} />
        </Field>
        <Field label={words('labelIs')} required={question !== null}>
          <TextInput name="is" lang="is" maxLength={300} defaultValue={question?.is} />
        </Field>
      </FieldRow>
      <Field label={words('kind')}>
        <Select
          name="kind"
          defaultValue={question?.kind ?? 'text'}
          options={(['line', 'text', 'choice', 'scale', 'consent'] as const).map((value) => ({
            value,
            label: words(`kinds.${value}`),
          }))}
        />
      </Field>
      <Disclosure summary={words('options')} isOpen={question?.kind === 'choice'}>
        <p className="pb-3 text-ink-quiet text-sm">{words('optionsHint')}</p>
        <FieldRow>
          <Field label={words('optionsEn')}>
            <TextArea name="optionsEn" lang="en" rows={3} defaultValue={question?.optionsEn} />
          </Field>
          <Field label={words('optionsIs')}>
            <TextArea name="optionsIs" lang="is" rows={3} defaultValue={question?.optionsIs} />
          </Field>
        </FieldRow>
      </Disclosure>
      <Checkbox
        name={`required-${row}`}
        defaultChecked={question?.isRequired ?? false}
        label={words('required')}
      />
      <Checkbox
        name={`requests-${row}`}
        defaultChecked={question?.isForRequests ?? false}
        label={words('forRequests')}
        hint={words('forRequestsHint')}
      />
    </Card>
  )
}
