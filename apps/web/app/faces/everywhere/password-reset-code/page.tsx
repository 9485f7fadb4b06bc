import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, CodeInput, Field, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'reset.codeTitle')

/** The code of the letter and the new password, on one page. */
export default function PasswordResetCodePage() {
  const { codeId, digits, minutes, seconds, passwordCharsMin } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<{ code: string; codeId: string; password: string; intent: string }>()
  const { code, password } = state.fields
  return (
    <EntryFrame
      title={words('reset.codeTitle')}
      description={words('reset.codeDescription', { minutes: format.number(minutes) })}
    >
      <PageForm
        {...state}
        submitLabel={words('reset.set')}
        busyLabel={words('reset.setting')}
        submitValue={{ name: 'intent', value: 'set' }}
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
        <Field
          label={words('reset.newPassword')}
          hint={words('signUp.passwordHint', { min: format.number(passwordCharsMin) })}
          id={password.id}
          errors={password.errors}
          required
        >
          <TextInput
            {...getInputProps(password, { type: 'password' })}
            key={password.key}
            autoComplete="new-password"
          />
        </Field>
      </PageForm>
      <p className="text-ink-quiet text-sm">{words('code.none', { seconds: format.number(seconds) })}</p>
    </EntryFrame>
  )
}
