import { useFormatter, useWords } from '@kara/language'
import {
  Button,
  ButtonLink,
  PageHeader,
  PageStack,
  Pagination,
  Section,
  StatGrid,
  StatTile,
  TextInput,
  TextLink,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ledgerMessages } from '../ledger-messages.ts'
import { consolePaths } from '../paths.ts'
import { AdjustmentTable } from './adjustment-table.tsx'
import { BalanceTable } from './balance-table.tsx'
import { LedgerChecks } from './ledger-checks.tsx'
import { LineTable } from './line-table.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(ledgerMessages)

/** A company's credits as support sees them: whether all holds, who has what under codes, every movement. */
export default function LedgerPage() {
  const { company, pseudonym, ledger, isOlder } = useLoaderData<typeof loader>()
  const code = pseudonym ?? ''
  const words = useWords(ledgerMessages)
  const { credits, number } = useFormatter()
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.company(company.id), label: company.name }}
        title={words('title')}
        description={words('lead', { company: company.name })}
        actions={
          <ButtonLink href={consolePaths.correction(company.id, pseudonym ?? '')}>
            {pseudonym ? words('correctCode', { code: pseudonym }) : words('correct')}
          </ButtonLink>
        }
      />
      <LedgerChecks ledger={ledger} />
      <StatGrid>
        <StatTile label={words('pool')} value={credits(ledger.poolHalves)} />
        <StatTile label={words('people')} value={number(ledger.balances.length)} />
      </StatGrid>
      {ledger.adjustments.length > 0 ? <AdjustmentTable adjustments={ledger.adjustments} /> : null}
      <Section
        title={pseudonym ? words('only', { code: pseudonym }) : words('everyone')}
        aside={
          pseudonym ? <TextLink href={consolePaths.ledger(company.id)}>{words('everyone')}</TextLink> : null
        }
      >
        <Form method="get" className="flex max-w-column items-center gap-2">
          <TextInput
            key={pseudonym}
            name="code"
            aria-label={words('find')}
            placeholder={words('find')}
            defaultValue={pseudonym ?? ''}
            maxLength={8}
            autoComplete="off"
            spellCheck={false}
          />
          <Button>{words('show')}</Button>
        </Form>
        <BalanceTable
          companyId={company.id}
          balances={ledger.balances.filter((row) => !pseudonym || row.pseudonym === pseudonym)}
        />
        <LineTable lines={ledger.lines} />
        {isOlder || ledger.next ? (
          <Pagination
            label={words('pages')}
            {...(isOlder
              ? { previous: { href: consolePaths.ledger(company.id, code), label: words('newest') } }
              : {})}
            {...(ledger.next
              ? { next: { href: consolePaths.ledger(company.id, code, ledger.next), label: words('older') } }
              : {})}
          />
        ) : null}
      </Section>
    </PageStack>
  )
}
