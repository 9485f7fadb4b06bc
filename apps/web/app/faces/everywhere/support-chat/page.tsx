import { useFormatter, useWords } from '@kara/language'
import { Conversation, Notice, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { useRings } from '../../../frame/use-rings.ts'
import { AnswerByLetter } from './answer-by-letter.tsx'
import { chatMessages } from './chat-messages.ts'
import { FindAgain } from './find-again.tsx'
import type { loader } from './page.server.ts'
import { WriteForm } from './write-form.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(chatMessages)

/** A conversation with support: who is there, what was said, what is said next. */
export default function SupportChatPage() {
  const { conversation, reference, backUrl, isSignedIn } = useLoaderData<typeof loader>()
  const words = useWords(chatMessages)
  return (
    <EntryFrame
      title={words('heading')}
      description={reference ? words('about', { reference }) : words('lead')}
      aside={<TextLink href={everywherePaths.support(reference ?? undefined)}>{words('mail')}</TextLink>}
    >
      <div className="flex flex-col gap-6">
        <Reach />
        {conversation ? <Said /> : null}
        <WriteForm />
        {conversation || isSignedIn || reference ? null : (
          <p className="text-sm">
            {words('onAccount')}{' '}
            <TextLink href={everywherePaths.signIn(everywherePaths.supportChat())}>
              {words('signIn')}
            </TextLink>
          </p>
        )}
        {conversation && !isSignedIn ? <AnswerByLetter hasAddress={conversation.hasReplyAddress} /> : null}
        {isSignedIn ? <p className="text-ink-quiet text-sm">{words('signedInReply')}</p> : null}
        {backUrl ? <FindAgain backUrl={backUrl} /> : null}
        {conversation ? (
          <TextLink href={everywherePaths.supportChat({ isNew: true })} as="a">
            {words('another')}
          </TextLink>
        ) : null}
      </div>
    </EntryFrame>
  )
}

/** Whether anybody is there, and how long it takes: said before somebody waits in vain. */
function Reach() {
  const { reach, conversation } = useLoaderData<typeof loader>()
  const words = useWords(chatMessages)
  const format = useFormatter()
  const { isThere, typicalMinutes } = reach
  return (
    <p role="status" className="text-ink-quiet">
      {[
        conversation?.isTaken && isThere ? words('taken') : words(isThere ? 'here' : 'away'),
        typicalMinutes === null
          ? words('unknown')
          : words('typical', { duration: format.duration(typicalMinutes) }),
        words('goOn'),
      ].join(' ')}
    </p>
  )
}

function Said() {
  const { conversation, now } = useLoaderData<typeof loader>()
  const words = useWords(chatMessages)
  const format = useFormatter()
  useRings(everywherePaths.supportChatLive())
  if (!conversation) return null
  const { messages, closedAt } = conversation
  return (
    <>
      <Conversation
        label={words('log')}
        messages={messages.map(({ number, writtenBy, words: said, at, isSeen }) => ({
          id: number,
          author: words(writtenBy === 'person' ? 'you' : 'support'),
          isOwn: writtenBy === 'person',
          words: said,
          time: format.relativeDayTime(at, now),
          state: writtenBy === 'person' ? words(isSeen ? 'seen' : 'sent') : undefined,
        }))}
      />
      {closedAt ? <Notice>{words('ended')}</Notice> : null}
      <noscript>
        <TextLink href={everywherePaths.supportChat()} as="a">
          {words('look')}
        </TextLink>
      </noscript>
    </>
  )
}
