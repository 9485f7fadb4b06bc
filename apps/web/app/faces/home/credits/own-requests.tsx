import type { CreditRequest } from '@kara/credits/contracts'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Section, Status } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/more-credits/en.ts'
import { is } from '../messages/more-credits/is.ts'

const messages = defineMessages(en, is)
const toneOf = {
  waiting: 'waiting',
  granted: 'positive',
  declined: 'neutral',
  withdrawn: 'neutral',
  question: 'waiting',
} as const

interface OwnRequestsProps {
  companyId: string
  requests: readonly CreditRequest[]
}

/** What the person asked one company for, each with its answer; what has none can be taken back. */
export function OwnRequests({ companyId, requests }: OwnRequestsProps) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Section title={words('own')}>
      <ul className="flex flex-col divide-y divide-line">
        {requests.map(({ id, amountHalves, reason, askedAt, answer, question }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <span className="min-w-0">
              {words('asked', { credits: format.credits(amountHalves), day: format.date(askedAt) })}
              <span className="block text-ink-quiet text-sm">{words(`reason.${reason}`)}</span>
              {question ? <span className="block text-sm">{words(`question.${question}`)}</span> : null}
            </span>
            <span className="flex flex-wrap items-center gap-3">
              <Status tone={toneOf[answer ?? 'waiting']}>{words(`state.${answer ?? 'waiting'}`)}</Status>
              {answer === null ? (
                <Form method="post">
                  <input type="hidden" name="companyId" value={companyId} />
                  <Button size="small" variant="quiet" name="requestId" value={id}>
                    {words('takeBack')}
                  </Button>
                </Form>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
