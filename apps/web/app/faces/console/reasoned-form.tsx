import { getInputProps } from '@conform-to/react'
import { Button, Card, Field, TextArea } from '@kara/ui'
import { PageForm, usePageForm } from '../../frame/page-form.tsx'

interface Answer {
  readonly value: string
  readonly label: string
}

interface ReasonedFormProps {
  title: string
  description: string
  /** The name under which the answer is sent. */
  name: string
  answer: Answer
  other?: Answer | undefined
  words: { readonly reason: string; readonly reasonHint: string; readonly busy: string }
  reasonCharsMax: number
}

/** What support decides or opens with a reason, which is kept. */
export function ReasonedForm(props: ReasonedFormProps) {
  const { title, description, name, answer, other, words, reasonCharsMax } = props
  const state = usePageForm<{ reason: string }>()
  const { reason } = state.fields
  return (
    <Card title={title} description={description}>
      <PageForm
        {...state}
        submitLabel={answer.label}
        busyLabel={words.busy}
        submitValue={{ name, value: answer.value }}
        otherActions={
          other ? (
            <Button name={name} value={other.value}>
              {other.label}
            </Button>
          ) : undefined
        }
      >
        <Field label={words.reason} hint={words.reasonHint} id={reason.id} errors={reason.errors} required>
          <TextArea
            {...getInputProps(reason, { type: 'text' })}
            key={reason.key}
            rows={3}
            maxLength={reasonCharsMax}
          />
        </Field>
      </PageForm>
    </Card>
  )
}
