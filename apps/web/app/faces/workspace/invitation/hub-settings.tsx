import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, Field, FieldRow, FormStack, RadioGroup, TextInput } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { invitationMessages } from '../invitations/invitation-messages.ts'
import type { loader } from './page.server.ts'

/** How this one hub books the professional; everything else is as in all of them. */
export function HubSettings() {
  const { hub, services, calendar } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === 'settings'
  const isOffered = (id: string) => hub.serviceIds === null || hub.serviceIds.includes(id)
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
          <fieldset className="min-w-0">
            <legend className="font-semibold text-sm">{words('here.services')}</legend>
            {services.map(({ id, name, minutes }) => (
              <Checkbox
                key={id}
                name="serviceIds"
                value={id}
                defaultChecked={isOffered(id)}
                label={`${name}, ${format.duration(minutes)}`}
              />
            ))}
          </fieldset>
          <FieldRow>
            <Field label={words('here.notice')} hint={words('here.asEverywhere')}>
              <TextInput
                type="number"
                name="noticeHours"
                inputMode="numeric"
                min={0}
                max={168}
                defaultValue={calendar?.noticeHours ?? ''}
                suffix={words('here.hours')}
              />
            </Field>
            <Field label={words('here.period')} hint={words('here.asEverywhere')}>
              <TextInput
                type="number"
                name="bookableWeeks"
                inputMode="numeric"
                min={1}
                max={26}
                defaultValue={calendar?.bookableWeeks ?? ''}
                suffix={words('here.weeks')}
              />
            </Field>
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
