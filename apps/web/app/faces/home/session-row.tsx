import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Avatar, Link, Status, type StatusTone } from '@kara/ui'
import type { SessionView } from '../../care/session-view.server.ts'
import { useVocabulary } from '../../care/vocabulary.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { homePaths } from './paths.ts'

const messages = defineMessages(en, is)

const tones: Record<SessionView['state'], StatusTone> = {
  scheduled: 'positive',
  in_progress: 'positive',
  completed: 'neutral',
  cancelled: 'neutral',
  late_cancelled: 'caution',
  client_no_show: 'caution',
  professional_no_show: 'caution',
  failed: 'critical',
}

/** What became of a session, in a word. */
export function SessionStatus({ state }: { state: SessionView['state'] }) {
  const words = useWords(messages)
  return <Status tone={tones[state]}>{words(`session.state.${state}`)}</Status>
}

/** How a session is paid, in words. */
export function usePayment(session: SessionView): string {
  const words = useWords(messages)
  const format = useFormatter()
  const { funding, costHalves, dueMinor, currency } = session
  const credits = format.credits(costHalves ?? 0, { case: 'dative' })
  if (funding === 'credits') return words('session.byCredits', { credits })
  const price = format.money({ amountMinor: dueMinor, currency: currency ?? 'ISK' })
  return funding === 'split'
    ? words('session.bySplit', { credits, price })
    : words('session.bySelf', { price })
}

/** Format, length and how it is paid, as one line. */
export function useSessionFacts(session: SessionView): string {
  const format = useFormatter()
  const names = useVocabulary()
  const paid = usePayment(session)
  const place =
    session.modality === 'video' ? names.format('video') : session.place || names.format('in_person')
  return [place, format.duration(session.minutes), paid].join(', ')
}

/** One session in a list. */
export function SessionRow({ session }: { session: SessionView }) {
  const words = useWords(messages)
  const format = useFormatter()
  const facts = useSessionFacts(session)
  const name = session.name ?? words('session.nobody')
  return (
    <li className="relative flex items-center gap-4 rounded-xl border border-line bg-raised p-4 transition-colors duration-150 hover:border-line-strong">
      <Avatar name={name} src={session.portrait ? `/files/${session.portrait}` : undefined} size="large" />
      <div className="flex min-w-0 grow flex-col items-start gap-x-4 gap-y-2 sm:flex-row sm:items-center">
        <div className="flex min-w-0 grow flex-col">
          <Link
            href={homePaths.session(session.id)}
            className="rounded-sm font-semibold tabular-nums after:absolute after:inset-0 after:rounded-xl"
          >
            {capitalised(format.dateTimeWithZone(session.startsAt, 'dayLong'))}
          </Link>
          <span>{name}</span>
          <span className="text-ink-quiet text-sm">{facts}</span>
        </div>
        {session.state === 'scheduled' ? null : <SessionStatus state={session.state} />}
      </div>
    </li>
  )
}
