import { capitalised, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  Field,
  FormStack,
  Notice,
  PageHeader,
  PageStack,
  Status,
  TextArea,
  Timeline,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { AddCredential } from './add-credential.tsx'
import { credentialMessages } from './credential-messages.ts'
import { CredentialTable } from './credential-table.tsx'
import type { loader } from './page.server.ts'
import { StandingNotice, standingTones } from './standing-notice.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(credentialMessages)

/** What lets the professional practise, what support said about it, and the way to renew it. */
export default function CredentialsPage() {
  const { standing, sessionsAfter, now } = useLoaderData<typeof loader>()
  const words = useWords(credentialMessages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        status={<Status tone={standingTones[standing.state]}>{words(`states.${standing.state}`)}</Status>}
      />
      <StandingNotice
        state={standing.state}
        isEmpty={standing.credentials.length === 0}
        coveredUntil={standing.coveredUntil}
        sessionsAfter={sessionsAfter}
      />
      {standing.reviewBy ? (
        <Notice>
          {words(Date.parse(standing.reviewBy) < Date.parse(now) ? 'reviewLate' : 'reviewBy', {
            when: format.dateTimeWithZone(standing.reviewBy, 'dayLong'),
          })}
        </Notice>
      ) : null}
      <CredentialTable credentials={standing.credentials} />
      <AddCredential key={standing.credentials.length} />
      {standing.steps.length > 0 || standing.state !== 'approved' ? <Talk /> : null}
    </PageStack>
  )
}

const stepTones = {
  asked: 'waiting',
  answered: 'neutral',
  approved: 'positive',
  shown: 'positive',
  declined: 'critical',
  hidden: 'caution',
} as const

function Talk() {
  const { standing } = useLoaderData<typeof loader>()
  const words = useWords(credentialMessages)
  const format = useFormatter()
  return (
    <Card title={words('talk')}>
      {standing.steps.length > 0 ? (
        <Timeline
          label={words('talk')}
          items={standing.steps.map(({ id, kind, message, at }) => ({
            id,
            time: capitalised(format.dateTime(at)),
            title: words(`steps.${kind}`),
            detail: message || undefined,
            tone: stepTones[kind],
          }))}
        />
      ) : null}
      <Form method="post" key={standing.steps.length}>
        <FormStack>
          <Field label={words('answer')}>
            <TextArea name="message" rows={3} maxLength={2000} required />
          </Field>
          <div>
            <Button>{words('send')}</Button>
          </div>
        </FormStack>
      </Form>
    </Card>
  )
}
