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
  const [first] = shared
  const answered = shared.filter(({ checks }) => checks.length > 0)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.client(personId), label: name ?? words('nobody') }}
        title={words('wellbeing.title')}
        description={
          first ? words('wellbeing.since', { when: format.date(first.since, 'medium') }) : undefined
        }
      />
      {answered.map(({ measure, checks }) => (
        <Card key={measure}>
          <WellbeingTrend measure={measure} checks={checks} />
        </Card>
      ))}
      {answered.length > 0 ? null : (
        <EmptyState icon={HeartPulse} title={words(first ? 'wellbeing.none' : 'wellbeing.hidden')}>
          {words(first ? 'wellbeing.noneText' : 'wellbeing.hiddenText')}
        </EmptyState>
      )}
    </PageStack>
  )
}
