import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, CodeInput, Field } from '@kara/ui'
import { PageForm, usePageForm } from '../frame/page-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export interface CodeFormProps {
  codeId: string
  digits: number
  /** After how long another code can be asked for. */
  seconds: number
}

/** The six digits of the letter; the address is proven by them. */
export function CodeForm({ codeId, digits, seconds }: CodeFormProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ code: string; codeId: string; intent: string }>()
  const { code } = state.fields
  return (
    <>
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
      <p className="text-ink-quiet text-sm">{words('code.none', { seconds: format.number(seconds) })}</p>
    </>
  )
}
