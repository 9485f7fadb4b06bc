import { getInputProps, getTextareaProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Field, Notice, TextArea, TextInput, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'help.title')

/** Asks support for help with a sign-in: what was seen, and where to answer. Nothing else is asked. */
export default function SignInHelpPage() {
  const { reference, isSent } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const back = everywherePaths.trouble(reference)
  if (isSent) {
    return (
      <EntryFrame title={words('help.sentTitle')} description={words('help.sentWhat', { reference })}>
        <ButtonLink variant="primary" href={back}>
          {words('help.back')}
        </ButtonLink>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame
      title={words('help.heading')}
      description={words('help.lead', { reference })}
      aside={<TextLink href={back}>{words('help.back')}</TextLink>}
    >
      <HelpForm reference={reference} />
    </EntryFrame>
  )
}

function HelpForm({ reference }: { reference: string }) {
  const words = useWords(messages)
  const state = usePageForm<{ message: string; replyTo: string }>()
  const { message, replyTo } = state.fields
  return (
    <PageForm {...state} submitLabel={words('help.submit')} busyLabel={words('help.busy')}>
      <input type="hidden" name="reference" value={reference} />
      <Notice>{words('help.private')}</Notice>
      <Field
        label={words('help.message')}
        hint={words('help.messageHint')}
        id={message.id}
        errors={message.errors}
      >
        <TextArea {...getTextareaProps(message)} key={message.key} rows={4} />
      </Field>
      <Field
        label={words('help.replyTo')}
        hint={words('help.replyToHint')}
        id={replyTo.id}
        errors={replyTo.errors}
      >
        <TextInput {...getInputProps(replyTo, { type: 'email' })} key={replyTo.key} autoComplete="email" />
      </Field>
    </PageForm>
  )
}
