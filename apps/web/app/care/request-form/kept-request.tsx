import { defineMessages, useWords } from '@kara/language'
import { limits } from '@kara/notes/contracts'
import { Field, TextArea } from '@kara/ui'
import { useActionData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../frame/page-form.tsx'
import { GoOnElsewhere } from './go-on-elsewhere.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** What somebody typed who was stopped over it, ready to be sent once that is put right in another tab. */
export function KeptRequest() {
  const words = useWords(messages)
  const typed = useActionData<{ initialValue?: Record<string, unknown> | null }>()?.initialValue ?? {}
  const state = usePageForm<Record<string, string>>()
  const { ownWords } = state.fields
  return (
    <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
      <GoOnElsewhere />
      <Field label={words('ownWords')} optionalLabel={words('optional')} id={ownWords?.id ?? 'own-words'}>
        <TextArea
          name="ownWords"
          rows={5}
          defaultValue={typeof typed.ownWords === 'string' ? typed.ownWords : undefined}
          maxLength={limits.requestCharactersMax}
          countLabel={(count) => words('left', { count })}
        />
      </Field>
      {Object.entries(typed).flatMap(([name, value]) => (name === 'ownWords' ? [] : keptInputs(name, value)))}
    </PageForm>
  )
}

function keptInputs(name: string, value: unknown) {
  const values = (Array.isArray(value) ? value : [value]).filter(
    (one) => typeof one === 'string' && one !== '',
  )
  return values.map((one: string) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />)
}
