import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Avatar, Link } from '@kara/ui'
import { RequestStatus } from '../../../care/requests/request-status.tsx'
import type { RequestView } from '../../../care/requests/request-view.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** A request in the list of what waits: with whom, where it stands, by when something happens. */
export function RequestRow({ request }: { request: RequestView }) {
  const words = useWords(messages)
  const format = useFormatter()
  const name = request.professional?.name ?? words('session.nobody')
  const portrait = request.professional?.portrait
  const isClientsTurn = request.state === 'times_proposed'
  const when = format.dateTimeWithZone(isClientsTurn ? request.expiresAt : request.replyBy, 'day')
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-raised p-4 transition-colors duration-150 hover:border-line-strong">
      <Avatar name={name} src={portrait ? `/files/${portrait}` : undefined} size="large" />
      <div className="flex min-w-40 grow basis-40 flex-col">
        <Link
          href={homePaths.request(request.id)}
          className="rounded-sm font-semibold after:absolute after:inset-0 after:rounded-xl"
        >
          {words('start.requestOf', { name })}
        </Link>
        <span className="text-ink-quiet text-sm">
          {request.endedAt
            ? words('start.othersHelp')
            : words(isClientsTurn ? 'start.chooseBy' : 'start.replyBy', { when })}
        </span>
      </div>
      <RequestStatus state={request.state} />
    </li>
  )
}
