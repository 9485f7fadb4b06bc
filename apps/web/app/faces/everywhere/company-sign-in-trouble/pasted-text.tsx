import { getTextareaProps } from '@conform-to/react'
import { defineMessages, useWords } from '@kara/language'
import { Card, Field, Notice, TextArea } from '@kara/ui'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

const messages = defineMessages(en, is)

export interface PastedTextProps {
  reference: string
  /** Whether the explanation above comes from what was pasted. */
  wasPasted: boolean
}

/** The company's own sign-in page said something that we did not see: it can be pasted, and is explained. */
export function PastedText({ reference, wasPasted }: PastedTextProps) {
  const words = useWords(messages)
  const state = usePageForm<{ providerText: string }>()
  const { providerText } = state.fields
  return (
    <Card title={words('trouble.pasteTitle')} description={words('trouble.pasteWhat')}>
      {wasPasted ? (
        <Notice tone="positive" isLive>
          {words('trouble.pasted')}
        </Notice>
      ) : null}
      <PageForm
        {...state}
        submitLabel={words('trouble.pasteSubmit')}
        busyLabel={words('trouble.pasteBusy')}
        submitValue={{ name: 'intent', value: 'decode' }}
      >
        <input type="hidden" name="reference" value={reference} />
        <Field
          label={words('trouble.paste')}
          hint={words('trouble.pasteHint')}
          id={providerText.id}
          errors={providerText.errors}
          required
        >
          <TextArea {...getTextareaProps(providerText)} key={providerText.key} rows={3} spellCheck={false} />
        </Field>
      </PageForm>
    </Card>
  )
}
