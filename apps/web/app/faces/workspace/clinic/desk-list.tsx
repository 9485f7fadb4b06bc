import { useFormatter, useWords } from '@kara/language'
import { Button, Card } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { workspacePaths } from '../paths.ts'
import { clinicMessages } from './clinic-messages.ts'
import type { loader } from './page.server.ts'

/** Who sits at the desk: every member knows them, and administrators end it. */
export function DeskList() {
  const { clinic } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const format = useFormatter()
  if (!clinic || clinic.desks.length === 0) return null
  return (
    <Card title={words('desk.title')} description={words('desk.text')}>
      <ul className="flex flex-col divide-y divide-line">
        {clinic.desks.map(({ id, name, since }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="flex min-w-0 flex-col">
              <span className="font-semibold">{name}</span>
              <span className="text-ink-quiet text-sm">
                {words('desk.since', { day: format.date(since, 'long') })}
              </span>
            </span>
            {clinic.isAdministrator ? (
              <Form method="post" action={workspacePaths.clinic()}>
                <input type="hidden" name="deskId" value={id} />
                <Button
                  size="small"
                  variant="critical"
                  name="intent"
                  value="end_desk"
                  aria-label={words('desk.endOf', { name })}
                >
                  {words('desk.end')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
