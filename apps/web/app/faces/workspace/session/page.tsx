import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { SessionDetail } from './session-detail.tsx'
import { sessionMessages } from './session-messages.ts'
import { SessionStatus } from './session-status.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(sessionMessages)
const frame = defineMessages(en, is)

/** One session on a page of its own: where letters lead. */
export default function SessionPage() {
  const { session } = useLoaderData<typeof loader>()
  const words = useWords(frame)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.calendar({ session: session.id }), label: words('places.start') }}
        title={capitalised(format.dateTime(session.startsAt, 'dayLong'))}
        status={
          <SessionStatus state={session.state} isWithSupport={session.outcome.review?.isOpen ?? false} />
        }
      />
      <SessionDetail session={session} back={workspacePaths.session(session.id)} />
    </PageStack>
  )
}
