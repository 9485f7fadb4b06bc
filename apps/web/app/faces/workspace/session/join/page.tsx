import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Video } from 'lucide-react'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/session/en.ts'
import { is } from '../../messages/session/is.ts'
import { workspacePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'join.title')

/** The way into a session; a closed door says why. */
export default function JoinPage() {
  const { id, startsAt, place, door } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.session(id), label: words('join.back') }}
        title={words('join.title')}
        description={capitalised(format.dateTimeWithZone(startsAt, 'dayLong'))}
      />
      <EmptyState icon={Video} title={words(`join.doors.${door}.title`)}>
        {words(`join.doors.${door}.text`, { place })}
      </EmptyState>
    </PageStack>
  )
}
