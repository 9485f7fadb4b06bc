import { getInputProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Card, Field, TextInput } from '@kara/ui'
import { PageForm, usePageForm } from '../../frame/page-form.tsx'
import { signInMessages } from './sign-in-messages.ts'

/** Asks for the reason without which no value that names a person is shown. */
export function RevealValues() {
  const words = useWords(signInMessages)
  const state = usePageForm<{ reason: string }>()
  const { reason } = state.fields
  return (
    <Card title={words('answer.revealTitle')} description={words('answer.revealWhat')}>
      <PageForm {...state} submitLabel={words('answer.reveal')} busyLabel={words('answer.revealing')}>
        <Field
          label={words('answer.reason')}
          hint={words('answer.reasonHint')}
          id={reason.id}
          errors={reason.errors}
          required
        >
          <TextInput {...getInputProps(reason, { type: 'text' })} key={reason.key} autoComplete="off" />
        </Field>
      </PageForm>
    </Card>
  )
}
