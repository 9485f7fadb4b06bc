import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { MoneyDifference } from '@kara/payments/contracts'
import { Button, Card, DefinitionList, Field, FormActions, FormStack, Status, TextArea } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/comparison/en.ts'
import { is } from '../messages/comparison/is.ts'

const messages = defineMessages(en, is)

/** What differs, what to do about it, and the way to say that it is settled. */
export function DifferenceCard({ difference }: { difference: MoneyDifference }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { kind, subject, reference, processorId, firstSeenAt, lastSeenAt } = difference
  const at = (instant: string) => format.dateTimeWithZone(instant, 'medium')
  return (
    <Card
      title={words(`kinds.${kind}`)}
      headingLevel={3}
      description={words(`todo.${kind}`)}
      aside={<Status tone="critical">{words(`subjects.${subject}`)}</Status>}
    >
      <DefinitionList
        items={[
          { term: words('here'), value: <Stand amount={difference.ourAmount} state={difference.ourState} /> },
          {
            term: words('there'),
            value: <Stand amount={difference.theirAmount} state={difference.theirState} />,
          },
          ...(reference ? [{ term: words('reference'), value: <code>{reference}</code> }] : []),
          ...(processorId
            ? [{ term: words('number'), value: <code className="break-all">{processorId}</code> }]
            : []),
          { term: words('since'), value: at(firstSeenAt) },
          ...(lastSeenAt === firstSeenAt ? [] : [{ term: words('again'), value: at(lastSeenAt) }]),
        ]}
      />
      <Settlement differenceId={difference.id} />
    </Card>
  )
}

type StateWord = keyof (typeof en)['states']

function Stand({ amount, state }: { amount: MoneyDifference['ourAmount']; state: string | null }) {
  const words = useWords(messages)
  const format = useFormatter()
  if (!amount || !state) return words('nothing')
  return `${format.money(amount)}, ${words(`states.${state as StateWord}`)}`
}

function Settlement({ differenceId }: { differenceId: string }) {
  const words = useWords(messages)
  return (
    <Form method="post">
      <FormStack>
        <input type="hidden" name="differenceId" value={differenceId} />
        <Field label={words('words')} required>
          <TextArea name="words" rows={2} maxLength={500} required />
        </Field>
        <FormActions>
          <Button>{words('settle')}</Button>
        </FormActions>
      </FormStack>
    </Form>
  )
}
