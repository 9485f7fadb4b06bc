import { useWords } from '@kara/language'
import { Field, TextArea } from '@kara/ui'
import { ownKeyMessages } from '../own-key/own-key-messages.ts'
import { sessionMessages } from './session-messages.ts'

/** What the professional keeps for themself of how a session ended; under their own key it is written on its own page. */
export function NoteOfEnd({ writesUnderOwnKey }: { writesUnderOwnKey: boolean }) {
  const words = useWords(sessionMessages)
  const own = useWords(ownKeyMessages)
  if (writesUnderOwnKey) return <p className="text-sm">{own('cancelNote')}</p>
  return (
    <Field label={words('cancel.note')} hint={words('cancel.noteHint')}>
      <TextArea name="note" rows={3} maxLength={2000} />
    </Field>
  )
}
