import { getTextareaProps } from '@conform-to/react'
import { useWords } from '@kara/language'
import { Card, Field, Notice, TextArea, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { conversationMessages } from '../conversation-messages.ts'
import type { loader } from './page.server.ts'

/** What support says next. It is kept while others write, and gone when it was sent. */
export function AnswerForm() {
  const { conversation, draft, me } = useLoaderData<typeof loader>()
  const own = conversation.messages.filter(({ staffId }) => staffId === me)
  return <Answering key={`${own.length} ${draft}`} />
}

function Answering() {
  const { draft, messageId, wordsCharsMax } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const state = usePageForm<{ words: string }>({ words: draft })
  const { words: said } = state.fields
  return (
    <Card title={words('words')}>
      <ReadyAnswers areaId={said.id} />
      <PageForm
        {...state}
        submitLabel={words('submit')}
        busyLabel={words('busy')}
        submitValue={{ name: 'intent', value: 'answer' }}
      >
        <input type="hidden" name="messageId" value={messageId} />
        <Notice title={words('healthTitle')}>{words('health')}</Notice>
        <Field label={words('words')} id={said.id} errors={said.errors} required>
          <TextArea
            {...getTextareaProps(said)}
            key={said.key}
            rows={5}
            maxLength={wordsCharsMax}
            countLabel={(count) => words('left', { count })}
          />
        </Field>
      </PageForm>
    </Card>
  )
}

/** Puts a ready answer behind what stands in the box; without script the page comes back with it. */
function ReadyAnswers({ areaId }: { areaId: string }) {
  const { ready } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const add = (text: string) => {
    const area = document.getElementById(areaId)
    if (!(area instanceof HTMLTextAreaElement)) return
    const before = area.value.trimEnd()
    area.setRangeText(before ? `${before}\n\n${text}` : text, 0, area.value.length, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm">
        <span className="font-semibold">{words('ready')}</span>{' '}
        <span className="text-ink-quiet">{words('readyHint')}</span>
      </p>
      <ul className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
        {ready.map(({ name, text }) => (
          <li key={name}>
            <TextLink
              href={`?ready=${name}`}
              title={text}
              onClick={(event) => {
                event.preventDefault()
                add(text)
              }}
            >
              {words(`readyTitles.${name}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
