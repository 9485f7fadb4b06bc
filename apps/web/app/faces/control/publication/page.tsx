import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, Card, Notice, PageHeader, PageStack, ProgressSteps } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { ExternalLink } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/publication/en.ts'
import { is } from '../messages/publication/is.ts'
import { controlPaths } from '../paths.ts'
import { WhileWaiting } from '../while-waiting.tsx'
import type { loader } from './page.server.ts'
import { StepNotes } from './step-notes.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function PublicationPage() {
  const { state, cause, steps, address } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words(`heading.${state}`)}
        back={{ href: controlPaths.publish(companyId), label: words('back') }}
      />
      {state === 'running' ? <WhileWaiting /> : null}
      <Card>
        <ProgressSteps
          label={words('title')}
          steps={steps.map((step) => ({
            id: step.name,
            title: words(`steps.${step.name}`),
            state: step.state === 'warned' ? 'done' : step.state,
            stateLabel: words(`states.${step.state}`),
            detail: step.notes.length > 0 ? <StepNotes codes={step.notes} /> : undefined,
          }))}
        />
      </Card>
      {state === 'done' && address ? (
        <Notice
          tone="positive"
          title={words('live')}
          isLive
          actions={
            <>
              <ButtonLink variant="primary" href={address.url} as="a" iconAfter={ExternalLink}>
                {words('open', { host: address.host })}
              </ButtonLink>
              <ButtonLink href={controlPaths.overview(companyId)}>{words('toOverview')}</ButtonLink>
            </>
          }
        >
          {words('liveWhat')}
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice
          tone="critical"
          title={words('failed')}
          isLive
          actions={<ButtonLink href={controlPaths.publish(companyId)}>{words('again')}</ButtonLink>}
        >
          {words('failedWhat')}
          {cause ? <StepNotes codes={[cause]} /> : null}
        </Notice>
      ) : null}
    </PageStack>
  )
}
