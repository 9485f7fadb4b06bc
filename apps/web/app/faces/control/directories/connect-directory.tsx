import { getInputProps, getSelectProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { directoryKinds } from '@kara/sso/contracts'
import { Card, Field, Select, TextInput } from '@kara/ui'
import { useSearchParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/directories/en.ts'
import { is } from '../messages/directories/is.ts'

const messages = defineMessages(en, is)

/** Empty again once its directory is in the list above. */
export function ConnectDirectory() {
  const words = useWords(messages)
  const [typed] = useSearchParams()
  const state = usePageForm<{ intent: string; kind: string; label: string }>({
    kind: typed.get('kind') ?? 'entra',
    label: typed.get('label') ?? '',
  })
  const { kind, label } = state.fields
  return (
    <Card title={words('addTitle')} description={words('addWhat')}>
      <PageForm
        {...state}
        submitLabel={words('add')}
        busyLabel={words('adding')}
        submitValue={{ name: 'intent', value: 'connect' }}
      >
        <Field label={words('product')} id={kind.id} errors={kind.errors} required>
          <Select
            {...getSelectProps(kind)}
            key={kind.key}
            options={directoryKinds.map((value) => ({ value, label: words(`kind.${value}`) }))}
          />
        </Field>
        <Field label={words('label')} hint={words('labelHint')} id={label.id} errors={label.errors} required>
          <TextInput {...getInputProps(label, { type: 'text' })} key={label.key} />
        </Field>
      </PageForm>
    </Card>
  )
}
