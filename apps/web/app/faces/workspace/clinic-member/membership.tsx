import { useWords } from '@kara/language'
import { Button, Disclosure } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import type { loader } from './page.server.ts'

/** What the member is in the clinic: an administrator too, its only one, or no member any more. */
export function Membership({ name }: { name: string }) {
  const { isAdministrator } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  return (
    <div className="max-w-column">
      <Disclosure summary={words('members.more', { name })}>
        <Form method="post" className="flex flex-col items-start gap-3">
          {isAdministrator ? null : (
            <Button name="intent" value="appoint" aria-label={words('members.appointOf', { name })}>
              {words('members.appoint')}
            </Button>
          )}
          <Button name="intent" value="hand_over" aria-label={words('members.handOverTo', { name })}>
            {words('members.handOver')}
          </Button>
          <Button
            variant="critical"
            name="intent"
            value="take_off"
            aria-label={words('members.takeOffOf', { name })}
          >
            {words('members.takeOff')}
          </Button>
        </Form>
      </Disclosure>
    </div>
  )
}
