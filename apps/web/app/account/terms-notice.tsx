import { defineMessages, useWords } from '@kara/language'
import { Button, Notice, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from './messages/terms/en.ts'
import { is } from './messages/terms/is.ts'
import type { TermsNews } from './terms-news.server.ts'

const messages = defineMessages(en, is)

/** That the terms changed: with the way to accept them where that is asked for, else until it was read once. */
export function TermsNotice({ news }: { news: TermsNews | null }) {
  const words = useWords(messages)
  if (!news) return null
  const { kind, changes, audience, termsVersionId, answerPath } = news
  return (
    <Notice
      className="mb-5"
      title={words(`${kind}.title`)}
      actions={
        kind === 'waiting' ? (
          <TextLink href={answerPath}>{words('waiting.read')}</TextLink>
        ) : (
          <>
            <TextLink href={`/terms/${audience}`}>{words('announced.read')}</TextLink>
            <Form method="post" action={answerPath}>
              <input type="hidden" name="termsVersionId" value={termsVersionId} />
              <Button size="small" name="answer" value="dismiss">
                {words('announced.known')}
              </Button>
            </Form>
          </>
        )
      }
    >
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
      <p>{words(kind === 'waiting' ? 'waiting.text' : 'announced.nothing')}</p>
    </Notice>
  )
}
