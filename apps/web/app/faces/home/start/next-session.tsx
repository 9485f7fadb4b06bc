import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, SessionCard } from '@kara/ui'
import { CalendarPlus } from 'lucide-react'
import type { SessionView } from '../../../care/session-view.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { JoinButton } from '../session/join-button.tsx'
import { useSessionFacts } from '../session-row.tsx'

const messages = defineMessages(en, is)

/** When, with whom, and the way in. */
export function NextSession({ session, now }: { session: SessionView; now: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const facts = useSessionFacts(session)
  return (
    <SessionCard
      eyebrow={words('start.next', { when: format.relativeTime(session.startsAt, now) })}
      when={capitalised(format.dateTimeWithZone(session.startsAt, 'dayLong'))}
      name={session.name ?? words('session.nobody')}
      portraitUrl={session.portrait ? `/files/${session.portrait}` : undefined}
      facts={facts}
      actions={
        <>
          <JoinButton session={session} />
          <ButtonLink href={homePaths.session(session.id)}>{words('start.details')}</ButtonLink>
          <ButtonLink
            variant="quiet"
            href={homePaths.calendarFile(session.id)}
            download="reserved-time.ics"
            icon={CalendarPlus}
          >
            {words('session.calendar')}
          </ButtonLink>
        </>
      }
    />
  )
}
