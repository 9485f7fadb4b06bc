import { useFormatter, useWords } from '@kara/language'
import { Avatar, EmptyState, Link, PageHeader, PageStack, TabLinks } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Clock, Inbox } from 'lucide-react'
import { RequestStatus } from '../../../care/requests/request-status.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { requestMessages } from './request-messages.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(requestMessages)

type Row = Awaited<ReturnType<typeof loader>>['requests'][number]

/** Who asks, from every hub: those that wait first, each with its clock. */
export default function RequestsPage() {
  const { requests, isEnded, openCount, now } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <TabLinks
        label={words('title')}
        tabs={[
          { href: workspacePaths.requests(), label: words('open'), isCurrent: !isEnded, count: openCount },
          { href: workspacePaths.requests('ended'), label: words('ended'), isCurrent: isEnded },
        ]}
      />
      {requests.length === 0 ? (
        <EmptyState icon={Inbox} title={words(isEnded ? 'noneEnded' : 'none')}>
          {words(isEnded ? 'noneEndedText' : 'noneText')}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-2.5">
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} now={now} />
          ))}
        </ul>
      )}
    </PageStack>
  )
}

function RequestRow({ request, now }: { request: Row; now: string }) {
  const words = useWords(requestMessages)
  const format = useFormatter()
  const name = request.name ?? words('nobody')
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-raised p-4 transition-colors duration-150 hover:border-line-strong">
      <Avatar name={name} />
      <div className="flex min-w-44 grow basis-44 flex-col">
        <Link
          href={workspacePaths.request(request.id)}
          className="rounded-sm font-semibold after:absolute after:inset-0 after:rounded-xl"
        >
          {name}
        </Link>
        <span className="text-ink-quiet text-sm">
          {[request.service, format.duration(request.minutes), request.hub].filter(Boolean).join(', ')}
        </span>
      </div>
      <div className="flex flex-col items-start gap-1 sm:items-end">
        <RequestStatus state={request.state} />
        <RequestClock request={request} now={now} />
      </div>
    </li>
  )
}

function RequestClock({ request, now }: { request: Row; now: string }) {
  const words = useWords(requestMessages)
  const format = useFormatter()
  const { endedAt, state, replyBy, expiresAt } = request
  if (endedAt) return <span className="text-ink-quiet text-sm">{format.dateTime(endedAt, 'medium')}</span>
  const isTheirs = state === 'times_proposed'
  const isLate = !isTheirs && Date.parse(now) > Date.parse(replyBy)
  const key = isTheirs ? 'clockTheirs' : isLate ? 'clockLate' : 'clockYours'
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-sm tabular-nums ${isLate ? 'font-medium text-critical' : 'text-ink-quiet'}`}
    >
      <Clock aria-hidden className="size-3.5" />
      {words(key, { when: format.relativeTime(isLate || isTheirs ? expiresAt : replyBy, now) })}
    </span>
  )
}
