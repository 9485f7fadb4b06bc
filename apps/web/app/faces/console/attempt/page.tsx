import { useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, PageHeader, PageStack, SplitView, TextLink, Timeline } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { AttemptStatus } from '../attempts/attempt-table.tsx'
import { consoleMessages } from '../console-messages.ts'
import { ConversationsAbout } from '../conversations-about.tsx'
import { consolePaths } from '../paths.ts'
import { AnswerCard } from './answer-card.tsx'
import { AttemptFacts, ReceivedFacts } from './attempt-facts.tsx'
import { HelpCard, ShareCard } from './help-cards.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'attempt.title')

const tones = { ok: 'positive', refused: 'critical', info: 'neutral' } as const

/** One attempt: what to do first, then the story in the order of time. */
export default function AttemptPage() {
  const { attempt, company, advice, shareUrl, hasAnswer, conversations } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.attempts(), label: words('attempt.list') }}
        title={<span className="font-mono">{attempt.reference}</span>}
        status={<AttemptStatus outcome={attempt.outcome} />}
        description={<TextLink href={consolePaths.company(company.id)}>{company.name}</TextLink>}
      />
      <SplitView
        aside={
          <div className="flex flex-col gap-4">
            <AttemptFacts attempt={attempt} />
            {attempt.outcome === 'succeeded' ? null : (
              <AnswerCard reference={attempt.reference} hasAnswer={hasAnswer} />
            )}
            <HelpCard attempt={attempt} />
            <ConversationsAbout conversations={conversations} />
            <ShareCard attempt={attempt} shareUrl={shareUrl} />
            {attempt.claims ? <ReceivedFacts claims={attempt.claims} /> : null}
          </div>
        }
      >
        {advice ? <WhatToDo /> : null}
        {attempt.expected || attempt.received || attempt.providerSaid ? <Comparison /> : null}
        <Card title={words('attempt.story')}>
          <Story />
        </Card>
      </SplitView>
    </PageStack>
  )
}

function WhatToDo() {
  const { attempt, advice } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const { refusal } = attempt
  if (!refusal || !advice) return null
  return (
    <Card title={words('attempt.whatToDo')} ground="accent" aside={<code>{advice.code}</code>}>
      <DefinitionList
        items={[
          {
            term: words('attempt.mustAct'),
            value: <strong>{format.list(advice.mustAct.map((who) => words(`attempt.who.${who}`)))}</strong>,
          },
          { term: words('attempt.fix'), value: advice.fix },
          { term: words('attempt.says'), value: advice.says },
          {
            term: words('attempt.retry'),
            value: words(advice.mayRetry ? 'attempt.mayRetry' : 'attempt.mayNotRetry'),
          },
          { term: words('attempt.cause'), value: <code>{refusal.reason}</code> },
        ]}
      />
    </Card>
  )
}

function Comparison() {
  const { field, expected, received, providerSaid } = useLoaderData<typeof loader>().attempt
  const words = useWords(consoleMessages)
  const code = (text: string | null) =>
    text ? <code className="break-all text-sm">{text}</code> : words('attempt.nothing')
  return (
    <Card title={words('attempt.comparison')}>
      <DefinitionList
        items={[
          ...(field ? [{ term: words('attempt.field'), value: field }] : []),
          // Nothing was compared where nothing came back.
          ...(expected || received
            ? [
                { term: words('attempt.expected'), value: code(expected) },
                { term: words('attempt.received'), value: code(received) },
              ]
            : []),
          ...(providerSaid ? [{ term: words('attempt.providerSaid'), value: code(providerSaid) }] : []),
        ]}
      />
    </Card>
  )
}

function Story() {
  const { steps, outcome: outcomeOfAll } = useLoaderData<typeof loader>().attempt
  const words = useWords(consoleMessages)
  const format = useFormatter()
  return (
    <Timeline
      label={words('attempt.story')}
      items={steps.map(({ step, outcome, at, detail }, index) => ({
        id: `${step}-${index}`,
        time: `${format.dateTime(at)}:${at.slice(17, 19)}`,
        title: words(
          `attempt.steps.${step === 'returned' && outcomeOfAll === 'abandoned' ? 'returnedWithout' : step}`,
        ),
        outcome: words(`attempt.stepOutcomes.${outcome}`),
        tone: tones[outcome],
        detail: <StepDetail detail={detail} />,
      }))}
    />
  )
}

function StepDetail({ detail }: { detail: Readonly<Record<string, unknown>> }) {
  const shown = Object.entries(detail).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  )
  if (shown.length === 0) return null
  return <code className="break-all">{shown.map(([name, value]) => `${name}: ${value}`).join(' · ')}</code>
}
