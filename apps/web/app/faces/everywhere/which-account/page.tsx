import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, ErrorSummary } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { CodeForm } from '../../../account/code-form.tsx'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'title')

/** Before a company's sign-in opens an account for the first time: the person says which one is theirs. */
export default function WhichAccountPage() {
  const { question, email, name, again, code } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const errors = useActionData<{ error?: Record<string, string[]> }>()?.error?.[''] ?? []
  const values = { email, name: name ?? email }
  return (
    <EntryFrame title={words(`${question}.heading`)} description={words(`${question}.text`, values)}>
      {code ? null : <ErrorSummary title={words('failed')} errors={errors.map((message) => ({ message }))} />}
      {question === 'other_address' ? <OtherAddress /> : null}
      {question === 'signed_in' ? <SignedIn name={values.name} /> : null}
      {question === 'unproven' ? <Unproven /> : null}
      <ButtonLink variant="quiet" isWide href={again}>
        {words('again')}
      </ButtonLink>
    </EntryFrame>
  )
}

function OtherAddress() {
  const { email } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <>
      <p>{words('other_address.known')}</p>
      <Word intent="join" label={words('other_address.go', { email })} isFirst />
    </>
  )
}

function SignedIn({ name }: { name: string }) {
  const { proveFirst } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{words('signed_in.joinWhat')}</li>
        <li>{words('signed_in.separateWhat')}</li>
      </ul>
      {proveFirst ? (
        <>
          <p>{words('signed_in.proveWhy')}</p>
          <ButtonLink variant="primary" size="large" isWide href={proveFirst} as="a">
            {words('signed_in.prove', { name })}
          </ButtonLink>
        </>
      ) : (
        <Word intent="join" label={words('signed_in.join', { name })} isFirst />
      )}
      <Word intent="separate" label={words('signed_in.separate')} />
    </>
  )
}

function Unproven() {
  const { code } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <>
      <p>{words('unproven.password')}</p>
      {code ? <CodeForm {...code} /> : <Word intent="send" label={words('unproven.send')} isFirst />}
      <Word intent="separate" label={words('unproven.separate')} />
    </>
  )
}

interface WordProps {
  intent: 'join' | 'separate' | 'send'
  label: string
  isFirst?: boolean
}

function Word({ intent, label, isFirst = false }: WordProps) {
  const { formData } = useNavigation()
  return (
    <Form method="post">
      <Button
        variant={isFirst ? 'primary' : 'secondary'}
        size="large"
        isWide
        name="intent"
        value={intent}
        busy={formData?.get('intent') === intent}
        busyLabel={label}
      >
        {label}
      </Button>
    </Form>
  )
}
