import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, Notice, PageHeader, PageStack, Status, TextLink } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/publish/en.ts'
import { is } from '../messages/publish/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { PublishForm } from './publish-form.tsx'
import { ReadinessList } from './readiness-list.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function PublishPage() {
  const { hub, readiness, running } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  if (!hub || !readiness) {
    return (
      <PageStack width="column">
        <PageHeader title={words('title')} description={words('description')} />
        <Notice
          title={words('hubFirst')}
          actions={<ButtonLink href={controlPaths.branding(companyId)}>{words('toBranding')}</ButtonLink>}
        />
      </PageStack>
    )
  }
  const isLive = hub.state === 'published'
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words(isLive ? 'descriptionLive' : 'description')}
        status={<Status tone={isLive ? 'positive' : 'draft'}>{words(`state.${hub.state}`)}</Status>}
      />
      {running ? (
        <Notice
          title={words('running')}
          actions={
            <TextLink href={controlPaths.publication(companyId, running)}>{words('toRunning')}</TextLink>
          }
        />
      ) : null}
      {isLive ? (
        <Notice tone="positive" title={words('answersAt')}>
          <TextLink href={hub.url} as="a">
            {hub.host}
          </TextLink>
        </Notice>
      ) : (
        <WhatHappens />
      )}
      <ReadinessList companyId={companyId} {...readiness} />
      <PublishForm state={hub.state} isBlocked={readiness.obstacles.length > 0} />
    </PageStack>
  )
}

function WhatHappens() {
  const { hub, policy, professionals } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { credits } = useFormatter()
  return (
    <Card title={words('whatHappens')}>
      <ul className="flex list-disc flex-col gap-2 pl-5">
        <li>{words('happens.address', { host: hub?.host ?? '' })}</li>
        <li>{words('happens.professionals', { count: professionals })}</li>
        {policy ? (
          <li>
            {words(`happens.credits.${policy.period}`, {
              credits: credits(policy.allowanceHalves, { case: 'accusative' }),
            })}
          </li>
        ) : null}
        <li>{words('happens.noLetters')}</li>
        <li>{words('happens.back')}</li>
      </ul>
    </Card>
  )
}
