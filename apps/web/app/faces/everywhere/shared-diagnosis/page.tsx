import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, CopyField, DefinitionList, Notice, PageHeader, PageStack, Timeline } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ReadingSwitches } from '../../../frame/reading-switches.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'shared.title')

const tones = { ok: 'positive', refused: 'critical', info: 'neutral' } as const

/** One failed sign-in for the company's IT: what to change, both sides of what was compared, the steps. */
export default function SharedDiagnosisPage() {
  const { diagnosis, code, fix } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { reference, resolvedAt, expiresAt, application } = diagnosis
  const copy = { label: words('trouble.copy'), copiedLabel: words('trouble.copied') }
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-column flex-col justify-between gap-10 px-5 py-8">
      <PageStack>
        <PageHeader
          title={words('shared.heading')}
          description={words('shared.lead', { until: format.date(expiresAt) })}
        />
        {resolvedAt ? (
          <Notice tone="positive">
            {words('shared.resolved', { when: format.dateTimeWithZone(resolvedAt, 'medium') })}
          </Notice>
        ) : null}
        <Card title={words('shared.fix')} ground="accent" aside={<code>{code}</code>}>
          <p className="max-w-prose break-words">{fix}</p>
          <p className="text-ink-quiet text-sm">{words('shared.reference', { reference })}</p>
        </Card>
        <Comparison />
        <Card title={words('shared.application')} description={words('shared.applicationWhat')}>
          <CopyField name={words('shared.entityId')} text={application.entityId} {...copy} />
          <CopyField name={words('shared.acsUrl')} text={application.acsUrl} {...copy} />
          <DefinitionList
            arrangement="stacked"
            items={[
              {
                term: words('shared.provider'),
                value: <code className="break-all text-sm">{application.idpEntityId}</code>,
              },
            ]}
          />
        </Card>
        <Steps />
      </PageStack>
      <div className="flex flex-wrap gap-3">
        <ReadingSwitches />
      </div>
    </main>
  )
}

function Comparison() {
  const { field, expected, received, providerSaid, claims } = useLoaderData<typeof loader>().diagnosis
  const words = useWords(messages)
  const { list } = useFormatter()
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
  const items = [
    ...(field && (expected || received) ? [{ term: words('shared.field'), value: field }] : []),
    ...(expected ? [{ term: words('shared.expected'), value: code(expected) }] : []),
    ...(received ? [{ term: words('shared.received'), value: code(received) }] : []),
    ...(providerSaid ? [{ term: words('shared.providerSaid'), value: code(providerSaid) }] : []),
    ...(claims ? [{ term: words('shared.attributes'), value: list([...claims.attributeNames]) }] : []),
  ]
  return items.length === 0 ? null : (
    <Card title={words('shared.comparison')}>
      <DefinitionList items={items} />
    </Card>
  )
}

function Steps() {
  const { diagnosis } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { startedAt, lastSuccessAt } = diagnosis
  return (
    <Card title={words('shared.steps')}>
      <p className="text-ink-quiet text-sm">
        {words('shared.times', { when: format.dateTimeWithZone(startedAt, 'medium') })}{' '}
        {lastSuccessAt
          ? words('shared.lastSuccess', { when: format.dateTime(lastSuccessAt, 'medium') })
          : words('shared.neverSucceeded')}
      </p>
      <Timeline
        label={words('shared.steps')}
        items={diagnosis.steps.map(({ step, outcome, at }, index) => ({
          id: `${step}-${index}`,
          time: `${format.time(at)}:${at.slice(17, 19)}`,
          title: words(
            `shared.step.${step === 'returned' && diagnosis.outcome === 'abandoned' ? 'returnedWithout' : step}`,
          ),
          outcome: words(`shared.outcomes.${outcome}`),
          tone: tones[outcome],
        }))}
      />
    </Card>
  )
}
