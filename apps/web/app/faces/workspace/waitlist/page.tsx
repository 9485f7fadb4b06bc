import { capitalised, useFormatter, useWords } from '@kara/language'
import {
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Field,
  FormActions,
  PageHeader,
  PageStack,
  Select,
} from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { Hourglass } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ClientTabs } from '../clients/client-tabs.tsx'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { waitlistMessages } from './waitlist-messages.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(waitlistMessages)

/** Who waits for a time, the first to come first. */
export default function WaitlistPage() {
  const { waiting } = useLoaderData<typeof loader>()
  const words = useWords(waitlistMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <ClientTabs current="waitlist" />
      {waiting.length === 0 ? (
        <EmptyState icon={Hourglass} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : (
        <ol className="flex flex-col gap-3">
          {waiting.map((one) => (
            <li key={one.id}>
              <Waiting one={one} />
            </li>
          ))}
        </ol>
      )}
    </PageStack>
  )
}

type One = ReturnType<typeof useLoaderData<typeof loader>>['waiting'][number]

function Waiting({ one }: { one: One }) {
  const words = useWords(waitlistMessages)
  const format = useFormatter()
  const { name, hub, service, before, freeAt, offeredFor } = one
  const since = format.date(one.joinedAt, 'day')
  return (
    <Card
      title={name ? words('client', { name, hub }) : words('somebody', { hub })}
      description={
        before
          ? words('wantsBefore', { service, since, before: format.dateTimeWithZone(before) })
          : words('wants', { service, since })
      }
    >
      {name ? null : <p className="text-ink-quiet text-sm">{words('somebodyText')}</p>}
      {offeredFor ? (
        <p>{words('offered', { when: format.dateTimeWithZone(offeredFor, 'dayLong') })}</p>
      ) : freeAt ? (
        <p>{words('free', { when: format.dateTimeWithZone(freeAt, 'dayLong') })}</p>
      ) : null}
      <Offer one={one} />
      <Disclosure summary={words('takeOff')}>
        <Form method="post" className="flex flex-col gap-3">
          <p className="text-sm">{words('takeOffText')}</p>
          <input type="hidden" name="entryId" value={one.id} />
          <div>
            <Button variant="critical" size="small" name="intent" value="take-off">
              {words('takeOff')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Card>
  )
}

function Offer({ one }: { one: One }) {
  const words = useWords(waitlistMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('startsAt') !== undefined
  if (one.times.length === 0) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p className="text-sm">{words('noTimes')}</p>
        <ButtonLink size="small" href={workspacePaths.availability()}>
          {words('toHours')}
        </ButtonLink>
      </div>
    )
  }
  return (
    <Form method="post">
      <input type="hidden" name="entryId" value={one.id} />
      <Field
        id={`time-${one.id}`}
        label={words('time')}
        hint={words('timeHint', { zone: format.zoneName() })}
        required
      >
        <Select
          name="startsAt"
          options={one.times.map((value) => ({
            value,
            label: capitalised(format.dateTime(value, 'dayLong')),
          }))}
        />
      </Field>
      <FormActions>
        <Button size="small" busy={isBusy} busyLabel={words('sending')}>
          {words('send')}
        </Button>
      </FormActions>
    </Form>
  )
}
