import { useWords } from '@kara/language'
import { declineReasons, limits } from '@kara/scheduling/contracts'
import { Button, Card, Disclosure, Field, FieldRow, FormActions, RadioGroup, Select } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { requestMessages } from '../requests/request-messages.ts'
import type { loader } from './page.server.ts'

/** Declining with a reason that the client reads, and with whoever could help instead. */
export function Decline() {
  const { colleagues } = useLoaderData<typeof loader>()
  const words = useWords(requestMessages)
  const { formData } = useNavigation()
  const options = colleagues.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))
  return (
    <Card ground="sunken">
      <Disclosure summary={words('decline.title')}>
        <Form method="post" className="flex flex-col gap-4 pt-2">
          <RadioGroup
            legend={words('decline.reason')}
            hint={words('decline.reasonHint')}
            name="reason"
            required
            choices={declineReasons.map((reason) => ({
              value: reason,
              label: words(`decline.reasons.${reason}`),
            }))}
          />
          {options.length > 0 ? (
            <FieldRow>
              {Array.from({ length: limits.referralsMax }, (_, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the places are what they are.
                <Field key={row} label={words('decline.colleague', { number: String(row + 1) })}>
                  <Select name="referred" placeholder={words('decline.nobody')} options={options} />
                </Field>
              ))}
            </FieldRow>
          ) : null}
          <p className="text-ink-quiet text-sm">{words('decline.others')}</p>
          <FormActions>
            <Button
              variant="critical"
              name="intent"
              value="decline"
              busy={formData?.get('intent') === 'decline'}
              busyLabel={words('decline.busy')}
            >
              {words('decline.submit')}
            </Button>
          </FormActions>
        </Form>
      </Disclosure>
    </Card>
  )
}
