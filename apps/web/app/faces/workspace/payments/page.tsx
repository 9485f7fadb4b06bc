import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, EmptyState, Notice, PageHeader, PageStack, Section } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Receipt } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/payout-account/en.ts'
import { is } from '../messages/payout-account/is.ts'
import { workspacePaths } from '../paths.ts'
import { BillTable } from './bill-table.tsx'
import type { loader } from './page.server.ts'
import { PayRules } from './pay-rules.tsx'
import { paymentMessages } from './payment-messages.ts'

export { loader } from './page.server.ts'

const accountMessages = defineMessages(en, is)
export const meta = pageTitle(paymentMessages)

/** What clients pay themselves: what is not settled first, then what is, then the rules. */
export default function PaymentsPage() {
  const { bills, hasPayee, account } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  const open = bills.filter(({ state }) => state === 'open')
  const settled = bills.filter(({ state }) => state !== 'open')
  const payee = <ButtonLink href={workspacePaths.payee()}>{words('payee.open')}</ButtonLink>
  const accountWords = useWords(accountMessages)
  const toAccount = (
    <ButtonLink href={workspacePaths.payoutAccount()}>
      {accountWords(`short.${account?.state ?? 'none'}`)}
    </ButtonLink>
  )
  const isPayable = account?.state === 'ready' || account?.state === 'in_review'
  const statements = <ButtonLink href={workspacePaths.statements()}>{words('statements')}</ButtonLink>
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('lead')}
        actions={
          <>
            {statements}
            {isPayable ? toAccount : null}
            {hasPayee ? payee : null}
          </>
        }
      />
      {isPayable ? null : (
        <Notice tone={account ? 'caution' : 'info'} actions={toAccount}>
          {accountWords(`${account?.state ?? 'none'}.text`)}
        </Notice>
      )}
      {hasPayee ? null : <Notice actions={payee}>{words('payee.missing')}</Notice>}
      {bills.length === 0 ? (
        <EmptyState icon={Receipt} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : null}
      {open.length > 0 ? (
        <Section title={words('waiting')}>
          <BillTable bills={open} caption={words('waiting')} />
        </Section>
      ) : null}
      {settled.length > 0 ? (
        <Section title={words('settled')}>
          <BillTable bills={settled} caption={words('settled')} />
        </Section>
      ) : null}
      <PayRules />
    </PageStack>
  )
}
