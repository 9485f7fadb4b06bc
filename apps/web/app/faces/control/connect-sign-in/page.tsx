import { getInputProps, getTextareaProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Card, Field, PageHeader, PageStack, SplitView, TabLinks, TextArea, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { providers } from '../../../company/providers.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { ProviderGuide } from './provider-guide.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function ConnectSignInPage() {
  const { entityId, acsUrl, provider } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: controlPaths.signIn(companyId), label: words('back') }}
      />
      <TabLinks
        label={words('provider')}
        tabs={providers.map((one) => ({
          href: controlPaths.connectSignIn(companyId, one),
          label: words(`providers.${one}.name`),
          isCurrent: one === provider,
        }))}
      />
      <SplitView aside={<MetadataForm key={provider} name={words(`providers.${provider}.name`)} />}>
        <ProviderGuide provider={provider} entityId={entityId} acsUrl={acsUrl} />
      </SplitView>
    </PageStack>
  )
}

/** What the provider gives back: its metadata, as a file or as text. */
function MetadataForm({ name }: { name: string }) {
  const words = useWords(messages)
  const state = usePageForm<{ label: string; metadataXml: string }>({ label: name })
  const { label, metadataXml } = state.fields
  return (
    <Card title={words('formTitle')} description={words('formWhat')}>
      <PageForm
        {...state}
        encType="multipart/form-data"
        submitLabel={words('submit')}
        busyLabel={words('busy')}
      >
        <Field label={words('label')} hint={words('labelHint')} id={label.id} errors={label.errors} required>
          <TextInput {...getInputProps(label, { type: 'text' })} key={label.key} />
        </Field>
        <Field label={words('file')} hint={words('fileHint')}>
          <TextInput
            type="file"
            name="metadataFile"
            accept=".xml,application/xml,text/xml,application/samlmetadata+xml"
            className="py-1.5"
          />
        </Field>
        <Field label={words('xml')} hint={words('xmlHint')} id={metadataXml.id} errors={metadataXml.errors}>
          <TextArea
            {...getTextareaProps(metadataXml)}
            key={metadataXml.key}
            rows={6}
            spellCheck={false}
            className="font-mono text-xs"
          />
        </Field>
      </PageForm>
    </Card>
  )
}
