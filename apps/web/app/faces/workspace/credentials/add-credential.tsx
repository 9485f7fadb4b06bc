import { getInputProps } from '@conform-to/react'
import { credentialKinds } from '@kara/directory/contracts'
import { useWords } from '@kara/language'
import { Card, Field, FieldRow, FileInput, Select, TextInput } from '@kara/ui'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { credentialMessages } from './credential-messages.ts'

type Shape = Record<'kind' | 'number' | 'issuer' | 'expiresOn' | 'document', string>

/** A licence, certificate or insurance with its document; what was typed stays when it comes back. */
export function AddCredential() {
  const words = useWords(credentialMessages)
  const state = usePageForm<Shape>()
  const { fields } = state
  const field = (name: keyof Shape) => ({ id: fields[name].id, errors: fields[name].errors })
  const line = (name: keyof Shape, type: 'text' | 'date' = 'text') => getInputProps(fields[name], { type })
  return (
    <PageForm
      {...state}
      encType="multipart/form-data"
      submitLabel={words('submit')}
      busyLabel={words('submitting')}
    >
      <Card title={words('add')}>
        <FieldRow>
          <Field label={words('kind')} {...field('kind')}>
            <Select
              name="kind"
              defaultValue={fields.kind.initialValue}
              options={credentialKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
            />
          </Field>
          <Field label={words('number')} {...field('number')} required>
            <TextInput {...line('number')} maxLength={60} />
          </Field>
        </FieldRow>
        <FieldRow>
          <Field label={words('issuer')} {...field('issuer')} required>
            <TextInput {...line('issuer')} maxLength={120} />
          </Field>
          <Field label={words('expiresOn')} {...field('expiresOn')} hint={words('expiresHint')}>
            <TextInput {...line('expiresOn', 'date')} />
          </Field>
        </FieldRow>
        <Field label={words('document')} {...field('document')} hint={words('documentHint')}>
          <FileInput
            name="document"
            accept="application/pdf,image/jpeg,image/png,image/webp"
            chooseLabel={words('choose')}
          />
        </Field>
      </Card>
    </PageForm>
  )
}
