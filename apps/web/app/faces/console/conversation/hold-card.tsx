import { useWords } from '@kara/language'
import { outcomes } from '@kara/support/contracts'
import { Button, Card, Field, Notice, Select } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Check, Hand } from 'lucide-react'
import { conversationMessages } from '../conversation-messages.ts'
import type { loader } from './page.server.ts'

/** Who has the conversation; taking it, handing it over, ending it. */
export function HoldCard() {
  const { conversation, colleagues, me } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const { heldBy, closedAt } = conversation
  const isMine = heldBy === me
  return (
    <Card title={words('holder')}>
      {heldBy && !isMine ? (
        <Notice tone="caution" title={words('held', { name: colleagues[heldBy] ?? '' })}>
          {words('heldWhat')}
        </Notice>
      ) : (
        <p>{words(isMine ? 'you' : 'nobody')}</p>
      )}
      {isMine ? (
        <HandOver />
      ) : (
        <Form method="post">
          <Button name="intent" value="take" icon={Hand}>
            {words('take')}
          </Button>
        </Form>
      )}
      {closedAt ? null : <End />}
    </Card>
  )
}

function HandOver() {
  const { colleagues, me } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  const others = Object.entries(colleagues).filter(([id]) => id !== me)
  if (others.length === 0) return <p className="text-ink-quiet text-sm">{words('nobodyElse')}</p>
  return (
    <Form method="post" className="flex flex-col items-start gap-3">
      <Field label={words('handOverTo')}>
        <Select
          name="to"
          required
          placeholder={words('handOverChoose')}
          options={others.map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Button name="intent" value="hand_over">
        {words('handOver')}
      </Button>
    </Form>
  )
}

function End() {
  const words = useWords(conversationMessages)
  return (
    <Form method="post" className="flex flex-col items-start gap-3">
      <Field label={words('outcome')} hint={words('endWhat')}>
        <Select
          name="outcome"
          options={outcomes.map((value) => ({ value, label: words(`outcomes.${value}`) }))}
        />
      </Field>
      <Button name="intent" value="end" icon={Check}>
        {words('end')}
      </Button>
    </Form>
  )
}
