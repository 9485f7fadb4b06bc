import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, Field, FieldRow, FormStack, RadioGroup, Select, TextInput } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { invitationMessages } from '../invitations/invitation-messages.ts'
import type { loader } from './page.server.ts'

/** How this one hub books the professional; everything else is as in all of them. */
export function HubSettings() {
  const { hub, calendar } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  const isBusy = useNavigation().formData?.get('intent') === 'settings'
  return (
    <Form method="post">
      <Card title={words('here.title')} description={words('here.description')}>
        <FormStack>
          <RadioGroup
            legend={words('mode')}
            name="bookingMode"
            defaultValue={hub.bookingMode}
            choices={(['open', 'on_request'] as const).map((value) => ({
              value,
              label: words(`modes.${value}`),
            }))}
          />
          <OfferedServices />
          <HowMuch />
          <FieldRow>
            <OwnNumber
              label={words('here.notice')}
              hint={words('here.asEverywhere')}
              name="noticeHours"
              min={0}
              max={168}
              suffix={words('here.hours')}
            />
            <OwnNumber
              label={words('here.period')}
              hint={words('here.asEverywhere')}
              name="bookableWeeks"
              min={1}
              max={26}
              suffix={words('here.weeks')}
            />
          </FieldRow>
          <Checkbox
            name="isAway"
            defaultChecked={calendar?.isAway}
            label={words('here.away')}
            hint={words('here.awayHint')}
          />
          <Field label={words('here.backOn')} hint={words('here.backOnHint')}>
            <TextInput type="date" name="backOn" defaultValue={calendar?.backOn ?? ''} />
          </Field>
          <div>
            <Button
              variant="primary"
              name="intent"
              value="settings"
              busy={isBusy}
              busyLabel={words('here.saving')}
            >
              {words('here.save')}
            </Button>
          </div>
        </FormStack>
      </Card>
    </Form>
  )
}

/** Within how many hours before the start somebody may want to be asked. */
const shortNotices = [12, 24, 48, 72, 168] as const

/** Which services, whether they are asked for, and at what price where it is another one here. */
function OfferedServices() {
  const { hub, services, calendar } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  const format = useFormatter()
  const asksOf = (id: string) => {
    const hours = calendar?.askedFirst[id]
    return hours === undefined ? '' : (hours?.toString() ?? 'always')
  }
  const isOffered = (id: string) => hub.serviceIds === null || hub.serviceIds.includes(id)
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{words('here.services')}</legend>
      <p className="mb-2 text-ink-quiet text-sm">{words('here.pricesHint')}</p>
      <ul className="divide-y divide-line">
        {services.map(({ id, name, minutes, priceMinor, currency, priceHere }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0 flex-1 basis-52">
              <Checkbox
                name="serviceIds"
                value={id}
                defaultChecked={isOffered(id)}
                label={`${name}, ${format.duration(minutes)}`}
                hint={words('here.priceElsewhere', {
                  price: format.money({ amountMinor: priceMinor, currency }),
                })}
              />
            </div>
            <div className="flex w-full flex-wrap gap-2 pl-8">
              <div className="w-56">
                <Select
                  name={`asks.${id}`}
                  defaultValue={asksOf(id)}
                  aria-label={words('here.asksOf', { service: name })}
                  options={[
                    { value: '', label: words('here.asks.never') },
                    ...shortNotices.map((hours) => ({
                      value: String(hours),
                      label: words('here.asks.within', { hours: format.duration(hours * 60) }),
                    })),
                    { value: 'always', label: words('here.asks.always') },
                  ]}
                />
              </div>
              <div className="w-40">
                <TextInput
                  type="number"
                  step="any"
                  min={0}
                  name={`price.${id}`}
                  inputMode="decimal"
                  defaultValue={priceHere}
                  suffix={currency}
                  aria-label={words('here.priceOf', { service: name })}
                />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** How much of the professional this hub gets, and what happens when nothing of it is left. */
function HowMuch() {
  const { calendar } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  return (
    <>
      <FieldRow>
        <OwnNumber
          label={words('here.perWeek')}
          hint={words('here.asMany')}
          name="sessionsPerWeekMax"
          min={1}
          max={100}
        />
        <OwnNumber
          label={words('here.newPerMonth')}
          hint={words('here.asMany')}
          name="newClientsPerMonthMax"
          min={1}
          max={100}
        />
      </FieldRow>
      <Checkbox
        name="isOnRequestWhenFull"
        defaultChecked={calendar?.isOnRequestWhenFull}
        label={words('here.whenFull')}
        hint={words('here.whenFullHint')}
      />
    </>
  )
}

interface OwnNumberProps {
  label: string
  /** What holds when nothing is written. */
  hint: string
  name: 'noticeHours' | 'bookableWeeks' | 'sessionsPerWeekMax' | 'newClientsPerMonthMax'
  min: number
  max: number
  suffix?: string
}

/** A number of this hub alone; empty when it is as everywhere. */
function OwnNumber({ label, hint, ...field }: OwnNumberProps) {
  const { calendar } = useLoaderData<typeof loader>()
  return (
    <Field label={label} hint={hint}>
      <TextInput type="number" inputMode="numeric" defaultValue={calendar?.[field.name] ?? ''} {...field} />
    </Field>
  )
}
