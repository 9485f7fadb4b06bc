import { capitalised, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, DefinitionList, Notice, PageHeader, PageStack, SplitView } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { RequestStatus } from '../../../care/requests/request-status.tsx'
import { useWishLines } from '../../../care/requests/wishes.ts'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { requestMessages } from '../requests/request-messages.ts'
import { BookWished } from './book-wished.tsx'
import { ClientsWords } from './clients-words.tsx'
import { Decline } from './decline.tsx'
import type { loader } from './page.server.ts'
import { ProposeTimes } from './propose-times.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(requestMessages, 'one')

/** Always: what a refusal says is taken must not go on standing there as free. */
export const shouldRevalidate = () => true

/** One request: what is asked, and the three answers to it. */
export default function RequestPage() {
  const { request, name, isOpen, suitable, now } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  const format = useFormatter()
  const names = useVocabulary()
  const wishes = useWishLines(request)
  const dueAt = request.state === 'times_proposed' ? request.expiresAt : request.replyBy
  const isKept = request.times.some(({ keptUntil }) => keptUntil !== null)
  const facts = [
    {
      term: words('what'),
      value: [
        request.serviceName,
        format.duration(request.minutes),
        request.language && names.language(request.language),
      ]
        .filter(Boolean)
        .join(', '),
    },
    { term: words('asked'), value: capitalised(format.dateTimeWithZone(request.createdAt, 'dayLong')) },
    ...(isOpen
      ? [
          {
            term: words(request.state === 'times_proposed' ? 'clientsTurn' : 'yourTurn'),
            value: `${capitalised(format.dateTimeWithZone(dueAt, 'dayLong'))} (${format.relativeTime(dueAt, now)})`,
          },
        ]
      : []),
    {
      term: words('wishes'),
      value:
        wishes.length > 0
          ? wishes.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))
          : words('anyTime'),
    },
    { term: words('paid'), value: words(request.funding === 'credits' ? 'paidCredits' : 'paidSelf') },
  ]
  return (
    <PageStack>
      <PageHeader
        back={{ href: workspacePaths.requests(), label: words('title') }}
        title={name ?? words('nobody')}
        status={<RequestStatus state={request.state} />}
      />
      {request.sessionId ? (
        <Notice
          tone="positive"
          actions={
            <ButtonLink href={workspacePaths.session(request.sessionId)}>{words('toSession')}</ButtonLink>
          }
        >
          {words('accepted')}
        </Notice>
      ) : null}
      {isOpen && request.times.length > 0 ? (
        <Notice title={words(isKept ? 'kept' : 'proposed')}>
          {request.times.map(({ startsAt }) => (
            <span key={startsAt} className="block tabular-nums">
              {capitalised(format.dateTimeWithZone(startsAt, 'dayLong'))}
            </span>
          ))}
        </Notice>
      ) : null}
      <SplitView
        aside={
          <Card title={words('about')}>
            <DefinitionList items={facts} arrangement="stacked" />
          </Card>
        }
      >
        <ClientsWords />
        {isOpen ? (
          <>
            {wishes.length > 0 && suitable.length > 0 ? <BookWished /> : null}
            <ProposeTimes key={request.events.length} />
            <Decline />
          </>
        ) : null}
      </SplitView>
    </PageStack>
  )
}
