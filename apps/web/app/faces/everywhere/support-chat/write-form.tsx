import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Field, Notice, TextArea, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { chatMessages } from './chat-messages.ts'
import type { loader } from './page.server.ts'

/** What is said next. What was typed stays while an answer comes in, and goes when it was sent. */
export function WriteForm() {
  const { conversation } = useLoaderData<typeof loader>()
  const own = conversation?.messages.filter(({ writtenBy }) => writtenBy === 'person') ?? []
  return <Writing key={own.length} />
}

function Writing() {
  const { conversation, isSignedIn, reference, face, isNew, messageId, wordsCharsMax } =
    useLoaderData<typeof loader>()
  const words = useWords(chatMessages)
  const state = usePageForm<{ words: string; replyTo: string }>()
  const { words: said, replyTo } = state.fields
  return (
    <PageForm
      {...state}
      action={everywherePaths.supportChat({ reference, isNew })}
      submitLabel={words('submit')}
      busyLabel={words('busy')}
      submitValue={{ name: 'intent', value: 'write' }}
    >
      <input type="hidden" name="messageId" value={messageId} />
      <input type="hidden" name="face" value={face} />
      {reference ? <input type="hidden" name="reference" value={reference} /> : null}
      <Notice>{words('private')}</Notice>
      <Field
        label={words('words')}
        hint={conversation ? undefined : words('first')}
        id={said.id}
        errors={said.errors}
        required
      >
        <TextArea
          {...getTextareaProps(said)}
          key={said.key}
          rows={3}
          maxLength={wordsCharsMax}
          countLabel={(count) => words('left', { count })}
        />
      </Field>
      {conversation || isSignedIn ? null : (
        <Field label={words('replyTo')} hint={words('replyToHint')} id={replyTo.id} errors={replyTo.errors}>
          <TextInput {...getInputProps(replyTo, { type: 'email' })} key={replyTo.key} autoComplete="email" />
        </Field>
      )}
    </PageForm>
  )
}
