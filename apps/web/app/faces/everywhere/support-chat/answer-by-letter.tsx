import { getInputProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Button, Disclosure, Field, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { chatMessages } from './chat-messages.ts'

/** Where an answer is told to somebody without an account when they are gone; left and taken back. */
export function AnswerByLetter({ hasAddress }: { hasAddress: boolean }) {
  const words = useWords(chatMessages)
  const state = usePageForm<{ replyTo: string }>()
  const { replyTo } = state.fields
  return (
    <Disclosure summary={words('address')}>
      {hasAddress ? (
        <Form method="post" className="flex flex-col items-start gap-3">
          <p>{words('addressLeft')}</p>
          <input type="hidden" name="replyTo" value="" />
          <Button name="intent" value="address">
            {words('addressDrop')}
          </Button>
        </Form>
      ) : (
        <PageForm
          {...state}
          submitLabel={words('addressSubmit')}
          submitValue={{ name: 'intent', value: 'address' }}
        >
          <Field
            label={words('addressField')}
            hint={words('replyToHint')}
            id={replyTo.id}
            errors={replyTo.errors}
          >
            <TextInput
              {...getInputProps(replyTo, { type: 'email' })}
              key={replyTo.key}
              autoComplete="email"
            />
          </Field>
        </PageForm>
      )}
    </Disclosure>
  )
}
