import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, PageHeader, PageStack, Status } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/overview/en.ts'
import { is } from '../messages/overview/is.ts'
import { HubHealth } from './hub-health.tsx'
import type { loader } from './page.server.ts'
import { SetUpChecklist } from './set-up-checklist.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function OverviewPage() {
  const { companyName, steps, certificateDays, isInTrouble, pool, listings, hub } =
    useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const isOpen = hub?.state === 'published'
  const isComplete = steps.every(({ state }) => state === 'done')
  return (
    <PageStack>
      <PageHeader
        title={companyName}
        description={words(isOpen ? 'descriptionOpen' : 'description')}
        status={
          hub ? <Status tone={isOpen ? 'positive' : 'draft'}>{words(`hub.${hub.state}`)}</Status> : null
        }
        actions={
          isOpen ? (
            <ButtonLink href={hub.url} iconAfter={ExternalLink} as="a">
              {words('openHub')}
            </ButtonLink>
          ) : null
        }
      />
      {isOpen ? (
        <HubHealth
          companyId={companyId}
          certificateDays={certificateDays}
          isInTrouble={isInTrouble}
          pool={pool}
          listings={listings}
          steps={steps}
        />
      ) : null}
      {isComplete ? null : <SetUpChecklist companyId={companyId} steps={steps} />}
    </PageStack>
  )
}
