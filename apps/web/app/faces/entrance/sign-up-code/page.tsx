import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, CodeInput, Field } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'code.title')

/** The six digits of the letter; the address is proven by them. */
export default function SignUpCodePage() {
  const { codeId, digits, minutes } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ code: string; codeId: string; intent: string }>()
  const { code } = state.fields
  return (
    <EntryFrame
      title={words('code.title')}
      description={words('code.description', { minutes: format.number(minutes) })}
    >
      <PageForm
        {...state}
        submitLabel={words('code.submit')}
        busyLabel={words('code.busy')}
        submitValue={{ name: 'intent', value: 'enter' }}
        otherActions={
          <Button variant="quiet" name="intent" value="resend" formNoValidate>
            {words('code.resend')}
          </Button>
        }
      >
        <input type="hidden" name="codeId" value={codeId} />
        <Field label={words('code.label')} id={code.id} errors={code.errors} required>
          <CodeInput {...getInputProps(code, { type: 'text' })} key={code.key} digits={digits} />
        </Field>
      </PageForm>
    </EntryFrame>
  )
}
