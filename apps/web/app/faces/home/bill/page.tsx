import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'
import { homePaths } from '../paths.ts'
import { BillStatus } from '../payments/bill-row.tsx'
import { RulesLink } from '../payments/rules/rules-link.tsx'
import { BillOutcome } from './bill-outcome.tsx'
import type { loader } from './page.server.ts'
import { PayForm } from './pay-form.tsx'
import { RefundList } from './refund-list.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'bill.title')

/** One bill: what it is for, what became of it, and the way to pay it. */
export default function BillPage() {
  const { bill, cards, refunds, way, came, isDisputed, failure, isWaiting, isSilent, isLeftAtBank } =
    useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const amount = format.money({ amountMinor: bill.amountMinor, currency: bill.currency })
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.payments(), label: words('bill.back') }}
        title={words('bill.heading', { amount })}
        description={words(`bill.reason.${bill.reason}`)}
        status={<BillStatus state={bill.state} />}
      />
      <BillOutcome
        bill={bill}
        failure={failure}
        isWaiting={isWaiting || isSilent}
        isLeftAtBank={isLeftAtBank}
        way={way}
        came={came}
      />
      {isDisputed ? (
        <Notice tone="caution" title={words('bill.disputed')}>
          {words('bill.disputedText')}
        </Notice>
      ) : null}
      <Card>
        <DefinitionList items={useFacts()} />
        {bill.state === 'open' && bill.charging !== 'outside' ? (
          <PayForm bill={bill} cards={cards} hasFailed={failure !== null} isLeftAtBank={isLeftAtBank} />
        ) : null}
      </Card>
      {refunds.length > 0 ? <RefundList refunds={refunds} currency={bill.currency} /> : null}
      <RulesLink />
    </PageStack>
  )
}

function useFacts() {
  const { bill } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { currency } = bill
  return [
    {
      term: words('bill.session'),
      value: `${capitalised(format.dateTimeWithZone(bill.sessionAt, 'dayLong'))}. ${words('for', {
        service: bill.serviceName,
        minutes: format.duration(bill.minutes),
      })}`,
    },
    { term: words('bill.professional'), value: bill.name ?? words('nobody') },
    {
      term: words('bill.amount'),
      value: (
        <>
          <strong className="tabular-nums">
            {format.money({ amountMinor: bill.amountMinor, currency })}
          </strong>
          <span className="block text-ink-quiet text-sm">
            {bill.taxMinor > 0
              ? `${words('bill.tax')}: ${format.money({ amountMinor: bill.taxMinor, currency })}`
              : words('bill.noTax')}
          </span>
        </>
      ),
    },
    ...(bill.sponsoredHalves > 0
      ? [
          {
            term: words('bill.sponsored'),
            value: words('bill.sponsoredBy', { credits: format.credits(bill.sponsoredHalves) }),
          },
        ]
      : []),
    ...(bill.charging === 'outside'
      ? []
      : [
          {
            term: words('bill.reference'),
            value: words('bill.referenceText', { reference: bill.reference }),
          },
        ]),
  ]
}
