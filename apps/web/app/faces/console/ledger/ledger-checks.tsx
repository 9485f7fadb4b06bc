import type { CompanyLedger } from '@kara/credits/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Button, Card, Disclosure, Notice, Status, Table } from '@kara/ui'
import { Form } from '@remix-run/react'
import { ledgerMessages } from '../ledger-messages.ts'

export type Checked = Pick<CompanyLedger, 'alarms' | 'seals' | 'brokenSeals' | 'checkedAt'>

/** What the nightly check found, and the chain of closed months. */
export function LedgerChecks({ ledger }: { ledger: Checked }) {
  const words = useWords(ledgerMessages)
  const format = useFormatter()
  const { alarms, seals, brokenSeals, checkedAt } = ledger
  const months = format.list(brokenSeals.map((month) => format.day(month, 'medium')))
  return (
    <Card
      title={words('checks')}
      description={
        checkedAt
          ? words('checked', { time: format.dateTimeWithZone(checkedAt, 'medium') })
          : words('neverChecked')
      }
    >
      {brokenSeals.length > 0 ? (
        <Notice tone="critical" title={words('broken', { months })}>
          {words('brokenText')}
        </Notice>
      ) : null}
      {alarms.length > 0 ? (
        <Notice tone="critical" title={words('alarms')}>
          <ul className="flex flex-col gap-1">
            {alarms.map(({ kind, detail, raisedAt }) => (
              <li key={`${raisedAt}${detail}`} className="break-words">
                {words(`alarm.${kind}`)} · {format.dateTime(raisedAt, 'medium')}
                <code className="block text-sm">{detail}</code>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {checkedAt && alarms.length === 0 && brokenSeals.length === 0 ? (
        <Notice tone="positive">{words('allWell')}</Notice>
      ) : null}
      {seals.length > 0 && brokenSeals.length === 0 ? <p>{words('chainHolds')}</p> : null}
      <Form method="post">
        <Button size="small" name="intent" value="check">
          {words('checkNow')}
        </Button>
      </Form>
      {seals.length > 0 ? (
        <Disclosure summary={words('seals')}>
          <Table
            caption={words('seals')}
            isCaptionHidden
            columns={[
              {
                key: 'month',
                header: words('month'),
                isRowHeader: true,
                cell: (row) => format.month(`${row.month}T12:00:00Z`),
              },
              {
                key: 'movements',
                header: words('movements'),
                align: 'end',
                cell: (row) => format.number(row.movements),
              },
              {
                key: 'verdict',
                header: words('verdict'),
                cell: (row) =>
                  brokenSeals.includes(row.month) ? (
                    <Status tone="critical">{words('changed')}</Status>
                  ) : (
                    <Status tone="positive">{words('asSealed')}</Status>
                  ),
              },
              {
                key: 'head',
                header: words('head'),
                cell: (row) => <code className="break-all text-xs">{row.head}</code>,
              },
            ]}
            rows={seals}
            rowKey={(row) => row.month}
          />
        </Disclosure>
      ) : null}
    </Card>
  )
}
