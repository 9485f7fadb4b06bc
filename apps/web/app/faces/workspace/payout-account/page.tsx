import { defineMessages, useWords } from '@kara/language'
import type { PayoutAccount } from '@kara/payouts/contracts'
import {
  Button,
  ButtonLink,
  Card,
  CopyButton,
  FormActions,
  Notice,
  PageHeader,
  PageStack,
  Section,
} from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { everywherePaths } from '../../../frame/everywhere-paths.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/payout-account/en.ts'
import { is } from '../messages/payout-account/is.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

const tones = {
  none: 'info',
  started: 'caution',
  needs_more: 'caution',
  in_review: 'info',
  ready: 'positive',
  refused: 'critical',
} as const

/** Where a professional's money goes: how it stands, what is missing, and one button to go on. */
export default function PayoutAccountPage() {
  const { account } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const state = account?.state ?? 'none'
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.payments(), label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      <Notice tone={tones[state]} title={words(`${state}.title`)}>
        {words(`${state}.text`)}
      </Notice>
      <Missing parts={account?.missing ?? []} />
      {state === 'refused' ? (
        <WhatToDo number={account?.number ?? null} />
      ) : (
        <Card>
          <p className="max-w-prose">{words('how')}</p>
          <Onward state={state} />
        </Card>
      )}
    </PageStack>
  )
}

/** What helps somebody whose account was turned down: who knows why, and whom to tell what. */
function WhatToDo({ number }: { number: string | null }) {
  const words = useWords(messages)
  return (
    <div id="what-to-do" className="scroll-mt-6">
      <Section title={words('whatToDo.title')}>
        <ol className="flex max-w-prose list-decimal flex-col gap-2 pl-5">
          <li>{words('whatToDo.statements')}</li>
          <li>{words('whatToDo.support')}</li>
          <li>{words('whatToDo.other')}</li>
        </ol>
        {number ? (
          <p className="flex flex-wrap items-center gap-3">
            <span>{words('whatToDo.number')}</span>
            <code className="break-all">{number}</code>
            <CopyButton text={number} label={words('whatToDo.copy')} copiedLabel={words('whatToDo.copied')} />
          </p>
        ) : null}
        <FormActions>
          <ButtonLink as="a" href={everywherePaths.support(number ?? undefined)}>
            {words('whatToDo.write')}
          </ButtonLink>
          <ButtonLink href={workspacePaths.statements()}>{words('whatToDo.open')}</ButtonLink>
        </FormActions>
      </Section>
    </div>
  )
}

function Missing({ parts }: { parts: PayoutAccount['missing'] }) {
  const words = useWords(messages)
  if (parts.length === 0) return null
  return (
    <Section title={words('missing')}>
      <ul className="list-disc pl-5">
        {parts.map((part) => (
          <li key={part}>{words(`parts.${part}`)}</li>
        ))}
      </ul>
    </Section>
  )
}

function Onward({ state }: { state: Exclude<keyof typeof tones, 'refused'> }) {
  const words = useWords(messages)
  const isLeaving = useNavigation().state !== 'idle'
  const isOver = state === 'ready' || state === 'in_review'
  return (
    <Form method="post" className="mt-4">
      <FormActions>
        <Button variant={isOver ? 'secondary' : 'primary'} busy={isLeaving}>
          {words(`${state}.go`)}
        </Button>
      </FormActions>
      <p className="mt-2 text-ink-quiet text-sm">{words('leaves')}</p>
    </Form>
  )
}
