import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, Field, FieldRow, FormActions, Notice, TextInput } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requestMessages } from '../requests/request-messages.ts'
import type { loader } from './page.server.ts'
import type { KeptTimes } from './times-of-form.ts'

interface Refused {
  readonly problem?: string
  readonly typed?: KeptTimes
}

const rows = [0, 1, 2]

/** Several times to choose from: free ones with a tick, others typed. */
export function ProposeTimes() {
  const { suitable, now } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  const format = useFormatter()
  const { formData } = useNavigation()
  const refused = useActionData<Refused>()
  const kept = refused?.typed
  return (
    <Card title={words('propose.title')} description={words('propose.text')}>
      <Form method="post" className="flex flex-col gap-4">
        {refused?.problem ? (
          <Notice tone="critical" isLive>
            {refused.problem}
          </Notice>
        ) : null}
        {suitable.length > 0 ? (
          <fieldset className="grid min-w-0 gap-x-4 sm:grid-cols-2">
            <legend className="pb-1 font-semibold text-sm">{words('propose.free')}</legend>
            {suitable.map((at) => (
              <Checkbox
                key={at}
                name="at"
                value={at}
                defaultChecked={kept?.chosen.includes(at)}
                label={capitalised(format.dateTime(at, 'dayLong'))}
              />
            ))}
          </fieldset>
        ) : null}
        <FieldRow>
          {rows.map((row) => (
            <Field key={row} label={words('propose.other', { number: String(row + 1) })}>
              <TextInput
                type="datetime-local"
                name="typed"
                min={now.slice(0, 16)}
                defaultValue={kept?.typed[row] ?? ''}
              />
            </Field>
          ))}
        </FieldRow>
        <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
        <FormActions>
          <Button
            variant="primary"
            name="intent"
            value="propose"
            busy={formData?.get('intent') === 'propose'}
            busyLabel={words('propose.busy')}
          >
            {words('propose.submit')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
