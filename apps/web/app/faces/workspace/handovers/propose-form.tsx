import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, Field, FormStack, Select } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { handoverMessages } from './handover-messages.ts'
import type { loader } from './page.server.ts'

/** Whom, and to which of the clients of one place. */
export function ProposeForm() {
  const { chosen, colleagues } = useLoaderData<typeof loader>()
  const words = useWords(handoverMessages)
  const isBusy = useNavigation().formMethod === 'POST'
  if (!chosen) return null
  return (
    <Card title={words('proposeTitle')}>
      <FormStack>
        <Places />
        {colleagues.length === 0 ? (
          <p className="text-ink-quiet">{words('noColleagues')}</p>
        ) : (
          <Form method="post" action={workspacePaths.handovers()}>
            <input type="hidden" name="from" value={chosen.place} />
            <FormStack>
              <Field label={words('colleague')} hint={words('colleagueHint')}>
                <Select
                  name="colleagueId"
                  options={colleagues.map(({ id, name, title }) => ({
                    value: id,
                    label: title ? `${name}, ${title}` : name,
                  }))}
                />
              </Field>
              <Clients />
              <Effect />
              <div>
                <Button variant="primary" busy={isBusy} busyLabel={words('proposing')}>
                  {words('propose')}
                </Button>
              </div>
            </FormStack>
          </Form>
        )}
      </FormStack>
    </Card>
  )
}

/** Asked anew when another place is chosen; works without a script. */
function Places() {
  const { places, chosen } = useLoaderData<typeof loader>()
  const words = useWords(handoverMessages)
  const [only] = places
  if (places.length === 1 && only) {
    return (
      <p>
        <span className="font-semibold">{words('where')}:</span> {only.name ?? words('privately')}
      </p>
    )
  }
  return (
    <Form method="get" action={workspacePaths.handovers()} className="flex flex-wrap items-end gap-3">
      <Field label={words('where')}>
        <Select
          name="from"
          defaultValue={chosen?.place}
          options={places.map(({ place, name, count }) => ({
            value: place,
            label: `${name ?? words('privately')} (${count})`,
          }))}
        />
      </Field>
      <Button>{words('show')}</Button>
    </Form>
  )
}

function Clients() {
  const { chosen } = useLoaderData<typeof loader>()
  const words = useWords(handoverMessages)
  const format = useFormatter()
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{words('clients')}</legend>
      <p className="mb-1 text-ink-quiet text-sm">{words('clientsHint')}</p>
      {chosen?.clients.map(({ personId, name, nextAt, isAsked }) => (
        <Checkbox
          key={personId}
          name="personIds"
          value={personId}
          disabled={isAsked}
          label={name}
          hint={
            isAsked
              ? words('askedAlready')
              : nextAt
                ? words('ahead', { when: format.dateTimeWithZone(nextAt, 'day') })
                : words('nothingAhead')
          }
        />
      ))}
    </fieldset>
  )
}

function Effect() {
  const words = useWords(handoverMessages)
  return (
    <div>
      <h3 className="font-semibold text-sm">{words('effectTitle')}</h3>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-sm">
        {(['asked', 'sessions', 'credits', 'nothing'] as const).map((key) => (
          <li key={key}>{words(`effect.${key}`)}</li>
        ))}
      </ul>
    </div>
  )
}
