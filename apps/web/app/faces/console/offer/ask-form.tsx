import { formatter, useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FieldRow, Notice, Select, TextInput } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { offerMessages } from '../offer-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** Which service, in which hub, and when, by the professional’s clock. */
export function AskForm() {
  const { professional, services, hubs, asked, isUnreadable } = useLoaderData<typeof loader>()
  const words = useWords(offerMessages)
  const format = useFormatter()
  const zone = formatter(format.locale, professional.timeZone).zoneName()
  return (
    <Card>
      <Form method="get" action={consolePaths.offer(professional.id)} preventScrollReset>
        {isUnreadable ? (
          <Notice tone="caution" isLive>
            {words('unreadable')}
          </Notice>
        ) : null}
        <FieldRow>
          <Field label={words('service')}>
            <Select
              name="service"
              defaultValue={asked.service}
              options={services.map(({ id, name, minutes }) => ({
                value: id,
                label: `${name}, ${format.duration(minutes)}`,
              }))}
            />
          </Field>
          <Field label={words('where')}>
            <Select
              name="hub"
              defaultValue={asked.hub}
              options={[
                { value: '', label: words('anywhere') },
                ...hubs.map(({ companyId, name }) => ({ value: companyId, label: name })),
              ]}
            />
          </Field>
          <Field label={words('day')}>
            <TextInput type="date" name="day" defaultValue={asked.day} />
          </Field>
          <Field label={words('time', { zone })}>
            <TextInput name="time" inputMode="numeric" placeholder="09:00" defaultValue={asked.time} />
          </Field>
          <div>
            <Button>{words('ask')}</Button>
          </div>
        </FieldRow>
      </Form>
    </Card>
  )
}
