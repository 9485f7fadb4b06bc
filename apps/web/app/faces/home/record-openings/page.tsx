import { capitalised, useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Timeline } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { BookLock } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { recordOpeningMessages } from './record-opening-messages.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(recordOpeningMessages)

/** When professionals opened what is written about the person, never what they read. */
export default function RecordOpeningsPage() {
  const { openings } = useLoaderData<typeof loader>()
  const words = useWords(recordOpeningMessages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.sessions(), label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      {openings.length === 0 ? (
        <EmptyState icon={BookLock} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : (
        <Timeline
          label={words('title')}
          items={openings.map(({ professionalId, kind, openedAt, name }) => ({
            id: `${professionalId} ${kind} ${openedAt}`,
            time: capitalised(format.dateTimeWithZone(openedAt, 'day')),
            title: name ?? words('nobody'),
            detail: words(`kind.${kind}`),
          }))}
        />
      )}
    </PageStack>
  )
}
