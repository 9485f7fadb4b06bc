import { useWords } from '@kara/language'
import { Button, Card } from '@kara/ui'
import { useActionData, useFetcher } from '@remix-run/react'
import { type OpenedWords, RequestWordsView } from '../../../care/requests/request-words-view.tsx'
import { requestMessages } from '../requests/request-messages.ts'

/** What the client wrote: opened on demand, because each opening is recorded. */
export function ClientsWords() {
  const words = useWords(requestMessages)
  const fetcher = useFetcher<OpenedWords>()
  // Without script the button leads to this page, which is shown with the words.
  const answered = useActionData<Partial<OpenedWords>>()
  const opened = fetcher.data ?? (answered && 'words' in answered ? { words: answered.words ?? null } : null)
  return (
    <Card title={words('words.title')} description={words('words.hint')}>
      {opened ? (
        <RequestWordsView words={opened.words} none={words('words.none')} />
      ) : (
        <fetcher.Form method="post">
          <Button
            name="intent"
            value="open_words"
            busy={fetcher.state !== 'idle'}
            busyLabel={words('words.busy')}
          >
            {words('words.open')}
          </Button>
        </fetcher.Form>
      )}
    </Card>
  )
}
