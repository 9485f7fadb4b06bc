import type { Recovery } from '@kara/factors/contracts'
import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Checklist, type ChecklistItem, CopyButton, ErrorSummary } from '@kara/ui'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { en } from '../../../account/messages/recovery/en.ts'
import { is } from '../../../account/messages/recovery/is.ts'

const messages = defineMessages(en, is)

/** A request that is open: its code, what it still waits for, and the buttons that move it. */
export function OpenRecovery({ recovery, approvalsNeeded }: { recovery: Recovery; approvalsNeeded: number }) {
  const words = useWords(messages)
  const { formData } = useNavigation()
  const intent = formData?.get('intent')
  const errors = useActionData<{ error?: Record<string, string[]> }>()?.error?.[''] ?? []
  const items = useSteps(recovery, approvalsNeeded)
  const done = items.filter(({ state }) => state === 'done').length
  return (
    <>
      <ErrorSummary title={words('title')} errors={errors.map((message) => ({ message }))} />
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-sunken p-4">
        <div>
          <p className="text-ink-quiet text-sm">{words('open.reference')}</p>
          <p className="select-all font-semibold text-xl tabular-nums tracking-wider">{recovery.reference}</p>
        </div>
        <CopyButton text={recovery.reference} label={words('open.copy')} copiedLabel={words('open.copied')} />
      </div>
      <Checklist
        label={words('open.steps')}
        progressLabel={words('open.progress', { done: String(done), all: String(items.length) })}
        items={items}
      />
      <Form method="post" className="flex flex-col gap-3">
        {recovery.standing === 'ready' ? (
          <Button
            variant="primary"
            size="large"
            isWide
            name="intent"
            value="complete"
            busy={intent === 'complete'}
            busyLabel={words('open.completing')}
          >
            {words('open.complete')}
          </Button>
        ) : null}
        <Button isWide name="intent" value="stop" busy={intent === 'stop'} busyLabel={words('open.stopping')}>
          {words('open.stop')}
        </Button>
      </Form>
    </>
  )
}

function useSteps(recovery: Recovery, approvalsNeeded: number): ChecklistItem[] {
  const words = useWords(messages)
  const format = useFormatter()
  const { standing, hasPrivateAddress, isConfirmed, approvals, waitsUntil, isWaitOver } = recovery
  const step = (id: 'confirmed' | 'agreed' | 'waited', isDone: boolean, description: string) => ({
    id,
    title: words(`open.${id}`),
    description,
    state: isDone ? ('done' as const) : ('waiting' as const),
    stateLabel: words(isDone ? 'open.state.done' : 'open.state.waiting'),
  })
  const so = { count: String(approvals), all: String(approvalsNeeded) }
  const moment = capitalised(format.dateTimeWithZone(waitsUntil, 'dayLong'))
  return [
    ...(hasPrivateAddress ? [step('confirmed', isConfirmed, words('open.confirmedText'))] : []),
    step('agreed', approvals >= approvalsNeeded, words('open.agreedText', so)),
    step('waited', isWaitOver || standing === 'ready', words('open.waitedText', { moment })),
  ]
}
