import { defineMessages, useWords } from '@kara/language'
import { en } from '../messages/publication/en.ts'
import { is } from '../messages/publication/is.ts'

const messages = defineMessages(en, is)
type Note = keyof typeof en.notes

/** What a step found, in sentences; a code without one is shown as it is, for support. */
export function StepNotes({ codes }: { codes: readonly string[] }) {
  const words = useWords(messages)
  return (
    <ul>
      {codes.map((code) => {
        const note = code.replace('hubs.', '')
        return <li key={code}>{note in en.notes ? words(`notes.${note as Note}`) : code}</li>
      })}
    </ul>
  )
}
