import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Field, TextArea } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/recovery/en.ts'
import { is } from '../../../account/messages/recovery/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { OpenRecovery } from './open-recovery.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** The way back for who has lost every key: what happens, and how far it is. */
export default function RecoveryPage() {
  const { recovery, approvalsNeeded } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  if (recovery) {
    return (
      <EntryFrame title={words('open.heading')} description={words('open.text')}>
        <OpenRecovery recovery={recovery} approvalsNeeded={approvalsNeeded} />
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={words('heading')} description={words('text')}>
      <How />
      <Ask />
    </EntryFrame>
  )
}

function How() {
  const { hours } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <>
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        <li>{words('how.letters')}</li>
        <li>{words('how.private')}</li>
        <li>{words('how.support')}</li>
        <li>{words('how.wait', { hours: format.number(hours) })}</li>
        <li>{words('how.end')}</li>
      </ol>
      <p>{words('nobody')}</p>
    </>
  )
}

function Ask() {
  const { securityPath } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = usePageForm<{ words: string; intent: string }>()
  const { words: own } = state.fields
  return (
    <PageForm
      {...state}
      submitLabel={words('ask')}
      busyLabel={words('asking')}
      submitValue={{ name: 'intent', value: 'ask' }}
      otherActions={
        <ButtonLink variant="quiet" href={securityPath}>
          {words('back')}
        </ButtonLink>
      }
    >
      <Field label={words('words')} hint={words('wordsHint')} id={own.id} errors={own.errors} required>
        <TextArea {...getInputProps(own, { type: 'text' })} key={own.key} rows={3} maxLength={1000} />
      </Field>
    </PageForm>
  )
}
