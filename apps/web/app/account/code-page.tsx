import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EntryFrame } from '../frame/entry-frame.tsx'
import { CodeForm, type CodeFormProps } from './code-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

export interface CodePageProps extends CodeFormProps {
  /** For how long the code is worth something. */
  minutes: number
}

/** The page of the entrance that a letter with a code leads back to, whatever the code opens. */
export function CodePage({ minutes, ...code }: CodePageProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const [title, description] =
    code.passwordCharsMin === undefined
      ? (['code.title', 'code.description'] as const)
      : (['reset.codeTitle', 'reset.codeDescription'] as const)
  return (
    <EntryFrame title={words(title)} description={words(description, { minutes: format.number(minutes) })}>
      <CodeForm {...code} />
    </EntryFrame>
  )
}
