import { capitalised, useFormatter, useWords } from '@kara/language'
import {
  Button,
  Card,
  DefinitionList,
  Disclosure,
  FormActions,
  Notice,
  PageHeader,
  PageStack,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { invitationMessages } from '../invitations/invitation-messages.ts'
import { ListingState } from '../invitations/listing-state.tsx'
import { workspacePaths } from '../paths.ts'
import { PayRules } from '../payments/pay-rules.tsx'
import { HubRules } from './hub-rules.tsx'
import { HubSettings } from './hub-settings.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(invitationMessages)

/** What a company offers, in full, before the answer; afterwards what was agreed. */
export default function InvitationPage() {
  const { hub, calendar, upcoming } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  const format = useFormatter()
  const terms = useTerms()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.invitations(), label: words('title') }}
        title={hub.hubName}
        status={<ListingState hub={hub} />}
      />
      {hub.isExpired ? (
        <Notice tone="caution">{words('expired', { date: format.date(hub.expiresAt) })}</Notice>
      ) : null}
      <Card>
        <DefinitionList items={terms} />
        <p className="text-ink-quiet text-sm">{words('calendar')}</p>
      </Card>
      {hub.state === 'invited' || hub.state === 'accepted' ? <HubRules /> : null}
      {hub.state === 'invited' ? <PayRules /> : null}
      {hub.state === 'invited' && !hub.isExpired ? <Answer /> : null}
      {hub.state === 'accepted' ? (
        <>
          <HubSettings key={JSON.stringify([hub, calendar])} />
          <Leave name={hub.hubName} companyId={hub.companyId} upcoming={upcoming} />
        </>
      ) : null}
    </PageStack>
  )
}

function useTerms() {
  const { hub } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  const format = useFormatter()
  const { terms } = hub
  const mode = { term: words('mode'), value: words(`modes.${hub.bookingMode}`) }
  if (!terms) return [{ term: words('rate'), value: words('noTerms') }, mode]
  const money = format.money({ amountMinor: terms.rateMinor, currency: terms.currency })
  return [
    {
      term: words('rate'),
      value: <WithHint text={words('rateValue', { money })} hint={words('rateHint')} />,
    },
    { term: words('payer'), value: words(`payers.${terms.payer}`) },
    {
      term: words('cancelEarly'),
      value: words('cancelEarlyValue', { hours: format.duration(hub.rules.cutOffHours * 60) }),
    },
    {
      term: words('late'),
      value: words('lateValue', { percent: format.percent(terms.lateCancellationPercent / 100) }),
    },
    {
      term: words('volume'),
      value: (
        <WithHint
          text={words('volumeValue', { count: terms.expectedSessionsPerMonth })}
          hint={words('volumeHint')}
        />
      ),
    },
    mode,
    ...(hub.state === 'invited'
      ? [{ term: words('expires'), value: capitalised(format.dateTimeWithZone(hub.expiresAt, 'dayLong')) }]
      : []),
  ]
}

function WithHint({ text, hint }: { text: string; hint: string }) {
  return (
    <>
      {text}
      <span className="block text-ink-quiet text-sm">{hint}</span>
    </>
  )
}

function Answer() {
  const words = useWords(invitationMessages)
  const isBusy = useNavigation().formData?.get('intent') === 'accept'
  return (
    <Form method="post">
      <FormActions>
        <Button variant="primary" name="intent" value="accept" busy={isBusy} busyLabel={words('accepting')}>
          {words('accept')}
        </Button>
        <Button name="intent" value="decline">
          {words('decline')}
        </Button>
      </FormActions>
    </Form>
  )
}

function Leave({ name, companyId, upcoming }: { name: string; companyId: string; upcoming: number }) {
  const words = useWords(invitationMessages)
  return (
    <Disclosure summary={words('leave')}>
      <Form method="post" className="flex flex-col gap-3">
        <p className="text-sm">{words('leaveEffect', { hub: name })}</p>
        <p className="text-sm">{words('leaveStays', { count: upcoming })}</p>
        <TextLink href={workspacePaths.handovers(companyId)}>{words('leaveHandOver')}</TextLink>
        <div>
          <Button variant="critical" name="intent" value="leave">
            {words('leaveConfirm', { hub: name })}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
