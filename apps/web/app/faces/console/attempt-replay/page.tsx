import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Card, Field, PageHeader, PageStack, SplitView, TextArea, TextInput } from '@kara/ui'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'
import type { action, loader } from './page.server.ts'
import { Verdicts } from './verdicts.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(signInMessages, 'replay.title')

/** Holds the answer of a refused attempt against a set-up that does not exist yet. */
export default function AttemptReplayPage() {
  const { reference } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords(signInMessages)
  const replay = answer && 'replay' in answer ? answer.replay : null
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.attempt(reference), label: words('answer.back') }}
        title={words('replay.heading', { reference })}
        description={words('replay.description')}
      />
      {replay ? (
        <SplitView aside={<ChangedSetUp />}>
          <Verdicts replay={replay} />
        </SplitView>
      ) : (
        <div className="max-w-column">
          <ChangedSetUp />
        </div>
      )}
    </PageStack>
  )
}

const samlFields = [
  { name: 'idpEntityId', label: 'idpEntityId' },
  { name: 'spEntityId', label: 'spEntityId' },
  { name: 'acsUrl', label: 'acsUrl' },
] as const
const openIdFields = [
  { name: 'idpEntityId', label: 'issuer' },
  { name: 'spEntityId', label: 'clientId' },
] as const

function ChangedSetUp() {
  const { application, isOpenId } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
  const answer = useActionData<typeof action>()
  const tried = answer && 'replay' in answer ? answer.replay.set : null
  const state = usePageForm<{ idpEntityId: string; spEntityId: string; acsUrl: string; metadataXml: string }>(
    {
      idpEntityId: tried?.idpEntityId ?? application.idpEntityId,
      spEntityId: tried?.spEntityId ?? application.spName,
      acsUrl: tried?.acsUrl ?? application.acsUrl,
    },
  )
  const { metadataXml } = state.fields
  return (
    <Card title={words('replay.formTitle')} description={words('replay.formWhat')}>
      <PageForm {...state} submitLabel={words('replay.run')} busyLabel={words('replay.running')}>
        {(isOpenId ? openIdFields : samlFields).map(({ name, label }) => {
          const field = state.fields[name]
          return (
            <Field key={name} label={words(`replay.${label}`)} id={field.id} errors={field.errors}>
              <TextInput {...getInputProps(field, { type: 'text' })} key={field.key} spellCheck={false} />
            </Field>
          )
        })}
        <Field
          label={words(isOpenId ? 'replay.keys' : 'replay.metadataXml')}
          hint={words(isOpenId ? 'replay.keysHint' : 'replay.metadataHint')}
          id={metadataXml.id}
          errors={metadataXml.errors}
        >
          <TextArea
            {...getTextareaProps(metadataXml)}
            key={metadataXml.key}
            rows={5}
            spellCheck={false}
            className="font-mono text-xs"
          />
        </Field>
      </PageForm>
    </Card>
  )
}
