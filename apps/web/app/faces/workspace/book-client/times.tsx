import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, Field, FieldRow, FormStack, Notice, TextInput } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { FreeTimes } from '../../../care/free-times/free-times.tsx'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** When: the free times of the service, and the way to a time that is not offered. */
export function Times() {
  const { offer, professional, client, service, isUnreadable } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  if (!offer) return null
  return (
    <>
      <Card title={words('book.at')}>
        <FreeTimes
          offer={offer}
          professional={professional}
          placeOf={(place) => workspacePaths.bookClient({ client, service, ...place })}
          hrefOf={(at) => workspacePaths.bookClient({ client, service, at })}
          actOf={(when) => words('book.choose', { when })}
          whenNothing={words('book.nothing')}
        />
      </Card>
      <Disclosure summary={words('book.own')} isOpen={isUnreadable}>
        <OwnTime />
      </Disclosure>
    </>
  )
}

function OwnTime() {
  const { client, service, today, isUnreadable } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  const format = useFormatter()
  return (
    <Form method="get" action={workspacePaths.bookClient()}>
      <input type="hidden" name="client" value={client} />
      <input type="hidden" name="service" value={service} />
      <FormStack>
        <p className="text-ink-quiet text-sm">{words('book.ownText', { zone: format.zoneName() })}</p>
        {isUnreadable ? (
          <Notice tone="caution" isLive>
            {words('book.unreadable')}
          </Notice>
        ) : null}
        <FieldRow>
          <Field label={words('book.ownDay')} required>
            <TextInput type="date" name="onDay" min={today} required />
          </Field>
          <Field label={words('book.ownTime')} required>
            <TextInput name="onTime" inputMode="numeric" placeholder="14:30" required />
          </Field>
        </FieldRow>
        <div>
          <Button>{words('book.ownGo')}</Button>
        </div>
      </FormStack>
    </Form>
  )
}
