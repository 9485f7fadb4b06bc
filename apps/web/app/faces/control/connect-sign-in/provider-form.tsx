import { getInputProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Button, Card, Field, TextInput } from '@kara/ui'
import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { PageForm, type PageFormState } from '../../../frame/page-form.tsx'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { ProviderPreview } from './provider-preview.tsx'

const messages = defineMessages(en, is)

export interface ProviderFormProps<Shape extends { label: string } & Record<string, unknown>> {
  state: PageFormState<Shape>
  title: string
  description: string
  /** For a form with a file in it. */
  encType?: 'multipart/form-data'
  children: ReactNode
}

/** What a provider gives back, over either protocol: looked at first, if one likes, then checked and saved. */
export function ProviderForm<Shape extends { label: string } & Record<string, unknown>>({
  state,
  title,
  description,
  encType,
  children,
}: ProviderFormProps<Shape>) {
  const words = useWords(messages)
  const { label } = state.fields
  return (
    <Card title={title} description={description}>
      <PageForm
        {...state}
        {...(encType ? { encType } : {})}
        submitLabel={words('submit')}
        busyLabel={words('busy')}
        submitValue={{ name: 'intent', value: 'save' }}
        otherActions={
          <Button name="intent" value="look" icon={Eye}>
            {words('look')}
          </Button>
        }
      >
        <ProviderPreview />
        <Field label={words('label')} hint={words('labelHint')} id={label.id} errors={label.errors} required>
          <TextInput {...getInputProps(label, { type: 'text' })} key={label.key} />
        </Field>
        {children}
      </PageForm>
    </Card>
  )
}
