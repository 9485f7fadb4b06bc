import { requestReasons } from '@kara/credits/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, Field, FieldRow, Select } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import type { loader } from './page.server.ts'
import { sponsoredMessages } from './sponsored-messages.ts'

type Place = Awaited<ReturnType<typeof loader>>['sponsored'][number]

/** What further sessions are covered where the two met, and asking the client whether to ask for more. */
export function Sponsored() {
  const { sponsored } = useLoaderData<typeof loader>()
  const words = useWords(sponsoredMessages)
  return sponsored.map((place) => (
    <Card
      key={place.companyId}
      title={place.hubName ? words('titleIn', { hub: place.hubName }) : words('title')}
      description={words('lead')}
    >
      <div>
        <p className="font-semibold">
          {words(place.isMore && place.sessionsLeft > 0 ? 'leftOrMore' : 'left', {
            count: place.sessionsLeft,
          })}
        </p>
        <p className="text-ink-quiet text-sm">{words('unit', { service: place.serviceName })}</p>
      </div>
      <Asked place={place} />
      {place.proposal?.state === 'proposed' ? null : <Ask place={place} />}
    </Card>
  ))
}

function Asked({ place: { proposal } }: { place: Place }) {
  const words = useWords(sponsoredMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('proposalId') === proposal?.id
  if (!proposal || proposal.state === 'withdrawn') return null
  const facts = {
    credits: format.credits(proposal.amountHalves),
    when: format.dateTimeWithZone(proposal.answerBy, 'day'),
  }
  return (
    <Form method="post" className="flex flex-wrap items-center justify-between gap-3">
      <input type="hidden" name="proposalId" value={proposal.id} />
      <p className="text-sm">{words(`state.${proposal.state}`, facts)}</p>
      {proposal.state === 'proposed' ? (
        <Button name="intent" value="ask_credits" busy={isBusy} busyLabel={words('busy')}>
          {words('withdraw')}
        </Button>
      ) : null}
    </Form>
  )
}

const amounts = [1, 2, 3, 4, 6, 8]

function Ask({ place }: { place: Place }) {
  const words = useWords(sponsoredMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('companyId') === place.companyId
  return (
    <Disclosure summary={words('ask')}>
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="companyId" value={place.companyId} />
        <p className="text-sm">{words('effect')}</p>
        <FieldRow>
          <Field label={words('amount')}>
            <Select
              name="amountCredits"
              defaultValue="4"
              options={amounts.map((amount) => ({
                value: String(amount),
                label: format.credits(amount * 2),
              }))}
            />
          </Field>
          <Field label={words('reason')}>
            <Select
              name="reason"
              defaultValue="more_time"
              options={requestReasons.map((value) => ({ value, label: words(`reasons.${value}`) }))}
            />
          </Field>
        </FieldRow>
        <div>
          <Button name="intent" value="ask_credits" busy={isBusy} busyLabel={words('busy')}>
            {words('submit')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
