import { useFormatter } from '@kara/language'
import type { RequestWords } from '@kara/notes/contracts'
import { DefinitionList } from '@kara/ui'

/** What an action that opens the words answers. */
export interface OpenedWords {
  readonly words: RequestWords | null
}

interface RequestWordsViewProps {
  words: RequestWords | null
  /** Said when nothing was written. */
  none: string
}

/** Words that were opened, each answer under its question. */
export function RequestWordsView({ words, none }: RequestWordsViewProps) {
  const { locale } = useFormatter()
  if (!words) return <p className="text-ink-quiet">{none}</p>
  const inOurs = (text: Readonly<Record<string, string>>) => text[locale] ?? text.en ?? ''
  return (
    <div className="flex flex-col gap-4">
      {words.answers.length > 0 ? (
        <DefinitionList
          items={words.answers.map(({ question, answer }) => ({
            term: inOurs(question),
            value: <span className="whitespace-pre-wrap">{inOurs(answer)}</span>,
          }))}
        />
      ) : null}
      {words.text ? <p className="max-w-prose whitespace-pre-wrap">{words.text}</p> : null}
    </div>
  )
}
