import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink } from '@kara/ui'
import type { SessionView } from '../../../care/session-view.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** The way in: open from ten minutes before; earlier it says when it opens. */
export function JoinButton({ session }: { session: SessionView }) {
  const words = useWords(messages)
  const format = useFormatter()
  if (session.join === 'open') {
    return (
      <ButtonLink variant="primary" href={homePaths.join(session.id)}>
        {words('session.join')}
      </ButtonLink>
    )
  }
  if (session.join !== 'too_early') return null
  return (
    <Button
      variant="primary"
      disabledReason={words('session.joinFrom', { when: format.dateTime(session.opensAt, 'day') })}
    >
      {words('session.join')}
    </Button>
  )
}
