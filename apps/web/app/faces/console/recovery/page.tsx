import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, PageHeader, PageStack, Status } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/recoveries/en.ts'
import { is } from '../messages/recoveries/is.ts'
import { consolePaths } from '../paths.ts'
import { ReasonedForm } from '../reasoned-form.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** One request to take every key off an account: what is known, who agreed, and the decision. */
export default function RecoveryPage() {
  const { recovery } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { outcome, standing, reference, reasons } = recovery
  const isOver = standing === 'over'
  const mayJudge = !isOver && !reasons.some(({ isOwn }) => isOwn)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: consolePaths.recoveries(), label: words('title') }}
        title={<span className="font-mono">{reference}</span>}
        status={
          <Status tone={isOver ? 'neutral' : 'caution'}>
            {outcome
              ? words(`outcomes.${outcome}`)
              : `${words('standing')}: ${words(`standings.${standing}`)}`}
          </Status>
        }
      />
      <Card title={words('facts')}>
        <DefinitionList items={useFacts()} />
      </Card>
      <Agreed />
      {isOver ? null : <Judge mayApprove={mayJudge} />}
    </PageStack>
  )
}

function useFacts() {
  const { recovery } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { method, passkeys, hasElectronicId, privateAddresses, workAddresses, isConfirmed } = recovery
  const confirmation = privateAddresses === 0 ? 'none' : isConfirmed ? 'yes' : 'no'
  const at = (instant: string) => format.dateTimeWithZone(instant, 'medium')
  return [
    { term: words('asked'), value: at(recovery.askedAt) },
    { term: words('until'), value: at(recovery.waitsUntil) },
    { term: words('method'), value: words(`methods.${method}`) },
    {
      term: words('keys'),
      value: words('keysAre', { passkeys, eid: hasElectronicId ? 'yes' : 'no' }),
    },
    {
      term: words('addresses'),
      value: words('addressesAre', {
        private: format.number(privateAddresses),
        work: format.number(workAddresses),
      }),
    },
    { term: words('confirmed'), value: words(`confirmations.${confirmation}`) },
    { term: words('words'), value: <span className="break-words">{recovery.words}</span> },
  ]
}

function Agreed() {
  const { recovery } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { reasons } = recovery
  return (
    <Card title={words('agreed')}>
      {reasons.length === 0 ? <p>{words('nobodyYet')}</p> : null}
      <ul className="flex flex-col gap-4">
        {reasons.map(({ text, at, isOwn }) => (
          <li key={at} className="flex flex-col gap-1">
            <span className="font-semibold">{words(isOwn ? 'you' : 'colleague')}</span>
            <span className="break-words">{text}</span>
            <span className="text-ink-quiet text-sm">{format.dateTimeWithZone(at, 'medium')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Judge({ mayApprove }: { mayApprove: boolean }) {
  const { reasonCharsMax } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const approve = { value: 'approve', label: words('approve') }
  const refuse = { value: 'refuse', label: words('refuse') }
  return (
    <ReasonedForm
      title={words('judge')}
      description={words('judgeText')}
      name="decision"
      answer={mayApprove ? approve : refuse}
      other={mayApprove ? refuse : undefined}
      words={{ reason: words('reason'), reasonHint: words('reasonHint'), busy: words('deciding') }}
      reasonCharsMax={reasonCharsMax}
    />
  )
}
