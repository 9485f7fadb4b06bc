import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, DefinitionList, Notice, PageHeader, PageStack, Timeline } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { RequestStatus } from '../../../care/requests/request-status.tsx'
import { useWishLines } from '../../../care/requests/wishes.ts'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import { ChooseTime } from './choose-time.tsx'
import { OthersWhoCouldHelp } from './others-who-could-help.tsx'
import { ownRequestMessages as messages } from './own-request-messages.ts'
import { OwnWords } from './own-words.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(messages)

/** One request: where it stands, what can be chosen, and what happened so far. */
export default function RequestPage() {
  const { request, payment, hubSlug, isOpen } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const says = useWhatItSays()
  const facts = useFacts()
  const name = request.professional?.name ?? words('nobody')
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.start(), label: words('title') }}
        title={words('heading', { name })}
        status={<RequestStatus state={request.state} />}
      />
      <Notice tone={request.state === 'accepted' ? 'positive' : 'info'}>{says}</Notice>
      {request.sessionId ? (
        <div>
          <ButtonLink variant="primary" href={homePaths.session(request.sessionId)}>
            {words('toSession')}
          </ButtonLink>
        </div>
      ) : null}
      {payment ? <ChooseTime request={request} payment={payment} /> : null}
      {request.alternatives.length > 0 ? (
        <OthersWhoCouldHelp others={request.alternatives} hubSlug={hubSlug} />
      ) : null}
      <Card>
        <DefinitionList items={facts} />
      </Card>
      <OwnWords name={name} />
      <History />
      {isOpen ? <Withdraw name={name} /> : null}
    </PageStack>
  )
}

function useWhatItSays(): string {
  const { request } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { state, endReason, events, times } = request
  if (state === 'seen' && events.at(-1)?.kind === 'times_lost') return words('lost')
  if (state === 'declined') {
    const reason = endReason === 'no_answer' || endReason === 'not_chosen' ? 'other' : (endReason ?? 'other')
    return words(`says.declined.${reason}`)
  }
  if (state === 'expired') {
    return words(endReason === 'not_chosen' ? 'says.expired.not_chosen' : 'says.expired.no_answer')
  }
  if (state === 'times_proposed' && times.some(({ keptUntil }) => keptUntil !== null))
    return words('says.kept')
  return words(`says.${state}`)
}

function useFacts() {
  const { request, isOpen } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const wishes = useWishLines(request)
  const isClientsTurn = request.state === 'times_proposed'
  return [
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
            term: words(isClientsTurn ? 'chooseBy' : 'replyBy'),
            value: capitalised(
              format.dateTimeWithZone(isClientsTurn ? request.expiresAt : request.replyBy, 'dayLong'),
            ),
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
  ]
}

function History() {
  const { request } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Card title={words('history.title')}>
      <Timeline
        label={words('history.title')}
        items={request.events.map(({ kind, at }) => ({
          id: `${kind}-${at}`,
          time: capitalised(format.dateTime(at)),
          title: words(`history.kinds.${kind as 'sent'}`),
          tone: kind === 'accepted' ? 'positive' : 'neutral',
        }))}
      />
    </Card>
  )
}

function Withdraw({ name }: { name: string }) {
  const words = useWords(messages)
  const { formData } = useNavigation()
  return (
    <Card title={words('withdraw.title')} description={words('withdraw.text', { name })} ground="sunken">
      <Form method="post">
        <Button
          name="intent"
          value="withdraw"
          busy={formData?.get('intent') === 'withdraw'}
          busyLabel={words('withdraw.busy')}
        >
          {words('withdraw.submit')}
        </Button>
      </Form>
    </Card>
  )
}
