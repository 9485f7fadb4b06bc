import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, PageHeader, PageStack, Section } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Receipt } from 'lucide-react'
import { cardName } from '../../../care/payment-card.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'
import { en as receiptsEn } from '../messages/receipts/en.ts'
import { is as receiptsIs } from '../messages/receipts/is.ts'
import { homePaths } from '../paths.ts'
import { BillRow } from './bill-row.tsx'
import { CardList } from './card-list.tsx'
import { DocumentList } from './document-list.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
const receiptMessages = defineMessages(receiptsEn, receiptsIs)
export const meta = pageTitle(messages)

/** Everything a person pays themself: what is open first, then their cards, then what is behind them. */
export default function PaymentsPage() {
  const { bills, cards, openSetupId, documents, hasNationalId } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const receipts = useWords(receiptMessages)
  const format = useFormatter()
  const open = bills.filter((bill) => bill.state === 'open')
  const settled = bills.filter((bill) => bill.state !== 'open')
  const [primary] = cards
  const noteOf = (bill: (typeof bills)[number]) =>
    bill.chargeAt && primary
      ? words('chargedAt', {
          card: cardName(primary),
          when: format.dateTimeWithZone(bill.chargeAt, 'medium'),
        })
      : words(bill.charging === 'outside' ? 'paidDirectly' : primary ? 'chargedByHand' : 'chargedNone')
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('lead')} />
      {open.length > 0 ? (
        <Section title={words('open')}>
          <ul className="flex flex-col gap-3">
            {open.map((bill) => (
              <BillRow key={bill.id} bill={bill} note={noteOf(bill)} lastTry={bill.lastTry} />
            ))}
          </ul>
        </Section>
      ) : (
        <EmptyState icon={Receipt} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      )}
      <Card title={words('cards.title')} description={words('cards.lead')}>
        <CardList cards={cards} openSetupId={openSetupId} />
      </Card>
      <Card
        title={receipts('title')}
        description={receipts('lead')}
        footer={
          <>
            <ButtonLink href={homePaths.confirmation()}>{receipts('forUnion')}</ButtonLink>
            <ButtonLink variant="quiet" href={homePaths.receiptDetails()}>
              {receipts('names')}
            </ButtonLink>
          </>
        }
      >
        <DocumentList documents={documents} hasNationalId={hasNationalId} />
      </Card>
      {settled.length > 0 ? (
        <Section title={words('settled')}>
          <ul className="flex flex-col gap-3">
            {settled.map((bill) => (
              <BillRow key={bill.id} bill={bill} />
            ))}
          </ul>
        </Section>
      ) : null}
    </PageStack>
  )
}
