import { useWords } from '@kara/language'
import { Button, Card } from '@kara/ui'
import { useActionData, useFetcher } from '@remix-run/react'
import { type OpenedWords, RequestWordsView } from '../../../care/requests/request-words-view.tsx'
import { ownRequestMessages as messages } from './own-request-messages.ts'

/** What the client wrote themself; opened on demand only. */
export function OwnWords({ name }: { name: string }) {
  const words = useWords(messages)
  const fetcher = useFetcher<OpenedWords>()
  // Without script the button leads to this page, which is shown with the words.
  const answered = useActionData<Partial<OpenedWords>>()
  const { state, Form } = fetcher
  const data = fetcher.data ?? (answered && 'words' in answered ? { words: answered.words ?? null } : null)
  return (
    <Card title={words('words.title')} description={words('words.hint', { name })}>
      {data ? (
        <RequestWordsView words={data.words} none={words('words.none')} />
      ) : (
        <Form method="post">
          <Button name="intent" value="open_words" busy={state !== 'idle'}>
            {words('words.open')}
          </Button>
        </Form>
      )}
    </Card>
  )
}
