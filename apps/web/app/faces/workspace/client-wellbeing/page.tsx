import { useFormatter, useWords } from '@kara/language'
import { Card, EmptyState, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { HeartPulse } from 'lucide-react'
import { WellbeingTrend } from '../../../care/wellbeing-trend.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(noteMessages, 'wellbeing.title')

/** How a client says they are, while they show it. */
export default function ClientWellbeingPage() {
  const { personId, name, shared } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  const checks = shared?.checks ?? []
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.client(personId), label: name ?? words('nobody') }}
        title={words('wellbeing.title')}
        description={
          shared ? words('wellbeing.since', { when: format.date(shared.since, 'medium') }) : undefined
        }
      />
      {checks.length > 0 ? (
        <Card>
          <WellbeingTrend checks={checks} />
        </Card>
      ) : (
        <EmptyState icon={HeartPulse} title={words(shared ? 'wellbeing.none' : 'wellbeing.hidden')}>
          {words(shared ? 'wellbeing.noneText' : 'wellbeing.hiddenText')}
        </EmptyState>
      )}
    </PageStack>
  )
}
