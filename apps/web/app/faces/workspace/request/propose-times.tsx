import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, Disclosure, FormActions, Notice } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { availabilityMessages } from '../availability/availability-messages.ts'
import { ChooseTime } from '../choose-time/choose-time.tsx'
import { WhyNotOffered } from '../choose-time/why-not-offered.tsx'
import { requestMessages } from '../requests/request-messages.ts'
import type { loader } from './page.server.ts'

interface Refused {
  readonly problem?: string
  readonly chosen?: readonly string[]
}

/** Sends what is ticked: to be proposed, or along to another week in which more is looked for. */
const formId = 'propose-times'

/** Several times to choose from: free ones that suit, and any other of the own calendar. */
export function ProposeTimes() {
  const { toPropose } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  const format = useFormatter()
  const { formData } = useNavigation()
  const { problem } = useActionData<Refused>() ?? {}
  return (
    <Card title={words('propose.title')} description={words('propose.text')}>
      <Form id={formId} method="post" preventScrollReset className="flex flex-col gap-4">
        {/* What the enter key presses: it looks at what was typed, and proposes nothing yet. */}
        <button type="submit" formMethod="get" hidden />
        {toPropose?.offer ? <input type="hidden" name="on" value={toPropose.offer.day} /> : null}
        {problem ? (
          <Notice tone="critical" isLive>
            {problem}
          </Notice>
        ) : null}
        <Times />
        {toPropose?.impossible.map((asked) => (
          <WhyNotOffered key={asked.at} asked={asked} isNamed />
        ))}
        <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
        <FormActions>
          <Button
            variant="primary"
            formNoValidate
            name="intent"
            value="propose"
            busy={formData?.get('intent') === 'propose'}
            busyLabel={words('propose.busy')}
          >
            {words('propose.submit')}
          </Button>
        </FormActions>
      </Form>
      <OtherTimes />
    </Card>
  )
}

/** With a tick each; what was chosen below stands there ticked, with what keeps it from being offered. */
function Times() {
  const { suitable, toPropose } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  const explain = useWords(availabilityMessages)
  const format = useFormatter()
  const refused = useActionData<Refused>()
  const chosen = toPropose?.chosen ?? []
  const times = [...new Set([...suitable, ...chosen.map(({ at }) => at)])].sort()
  if (times.length === 0) return null
  return (
    <fieldset className="grid min-w-0 gap-x-4 sm:grid-cols-2">
      <legend className="pb-1 font-semibold text-sm">{words('propose.free')}</legend>
      {times.map((at) => {
        const asked = chosen.find((one) => one.at === at)
        return (
          <Checkbox
            key={`${at} ${asked ? 'chosen' : ''}`}
            name="at"
            value={at}
            defaultChecked={Boolean(asked) || refused?.chosen?.includes(at)}
            label={capitalised(format.dateTime(at, 'dayLong'))}
            hint={asked?.reason ? explain(`explain.reasons.${asked.reason}`) : undefined}
          />
        )
      })}
    </fieldset>
  )
}

function OtherTimes() {
  const { toPropose, professional } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  if (!toPropose) return null
  const { offer, chosen, isUnreadable, today } = toPropose
  return (
    <Disclosure
      summary={words('propose.other')}
      isOpen={chosen.length > 0 || isUnreadable || toPropose.isLookedFor || toPropose.impossible.length > 0}
    >
      <div className="flex flex-col gap-4">
        <ChooseTime offer={offer} professional={professional} form={formId} own={{ today, isUnreadable }} />
      </div>
    </Disclosure>
  )
}
