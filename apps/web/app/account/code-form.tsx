import { type FieldMetadata, getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, CodeInput, Field, TextInput } from '@kara/ui'
import { PageForm, usePageForm } from '../frame/page-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export interface CodeFormProps {
  codeId: string
  digits: number
  /** After how long another code can be asked for. */
  seconds: number
  /** Given where the code sets a new password, which is written beside it. */
  passwordCharsMin?: number
}

/** The six digits of the letter; the address is proven by them. What the whole form is told may be a longer wait. */
export function CodeForm({ codeId, digits, seconds, passwordCharsMin }: CodeFormProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ code: string; codeId: string; password: string; intent: string }>()
  const { code, password } = state.fields
  const setsPassword = passwordCharsMin !== undefined
  return (
    <>
      <PageForm
        {...state}
        submitLabel={words(setsPassword ? 'reset.set' : 'code.submit')}
        busyLabel={words(setsPassword ? 'reset.setting' : 'code.busy')}
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
        {setsPassword ? <NewPassword field={password} charsMin={passwordCharsMin} /> : null}
      </PageForm>
      {state.form.errors ? null : (
        <p className="text-ink-quiet text-sm">{words('code.none', { seconds: format.number(seconds) })}</p>
      )}
    </>
  )
}

function NewPassword({ field, charsMin }: { field: FieldMetadata<string>; charsMin: number }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Field
      label={words('reset.newPassword')}
      hint={words('signUp.passwordHint', { min: format.number(charsMin) })}
      id={field.id}
      errors={field.errors}
      required
    >
      <TextInput
        {...getInputProps(field, { type: 'password' })}
        key={field.key}
        autoComplete="new-password"
      />
    </Field>
  )
}
