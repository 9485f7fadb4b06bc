import { getInputProps, getTextareaProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Field, TextArea, TextInput } from '@kara/ui'
import { usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { ProviderForm } from './provider-form.tsx'

const messages = defineMessages(en, is)

/** What a SAML provider gives back: its metadata by address, as a file or as text. */
export function SamlForm({ name }: { name: string }) {
  const words = useWords(messages)
  const state = usePageForm<{ label: string; metadataUrl: string; metadataXml: string }>({ label: name })
  const { metadataUrl, metadataXml } = state.fields
  return (
    <ProviderForm
      state={state}
      title={words('formTitle')}
      description={words('formWhat')}
      encType="multipart/form-data"
    >
      <Field label={words('url')} hint={words('urlHint')} id={metadataUrl.id} errors={metadataUrl.errors}>
        <TextInput
          {...getInputProps(metadataUrl, { type: 'url' })}
          key={metadataUrl.key}
          spellCheck={false}
        />
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
    </ProviderForm>
  )
}
