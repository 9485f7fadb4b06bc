import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FieldRow, FormStack, TextInput } from '@kara/ui'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import type { action, loader } from './page.server.ts'

/** When the member takes no new bookings; what becomes of sessions is theirs. */
export function MemberAway({ name }: { name: string }) {
  const { away, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  const typed = refused?.typed.intent === 'away' ? refused.typed : null
  if (away?.isForGood)
    return <Card title={words('member.away')}>{words('member.awayForGood', { name })}</Card>
  const from = away ? format.day(away.fromDay, 'dayLong') : ''
  return (
    <Card title={words('member.away')} description={words('member.awayHint', { name })}>
      {away ? (
        <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
          <p>
            {away.backOn
              ? words('member.awayNow', { from, back: format.day(away.backOn, 'dayLong') })
              : words('member.awayOpen', { from })}
          </p>
          <Button size="small" name="intent" value="away_end">
            {words('member.endAway')}
          </Button>
        </Form>
      ) : null}
      <Form method="post" key={JSON.stringify([away?.id, typed])}>
        <FormStack>
          <FieldRow>
            <Field label={words('member.awayFrom')} required>
              <TextInput
                type="date"
                name="day"
                defaultValue={typed?.day ?? away?.fromDay ?? today}
                required
              />
            </Field>
            <Field label={words('member.awayBack')} hint={words('member.awayBackHint')}>
              <TextInput
                type="date"
                name="endDay"
                min={today}
                defaultValue={typed?.endDay ?? away?.backOn ?? ''}
              />
            </Field>
          </FieldRow>
          <div>
            <Button name="intent" value="away">
              {words('member.setAway')}
            </Button>
          </div>
        </FormStack>
      </Form>
    </Card>
  )
}
