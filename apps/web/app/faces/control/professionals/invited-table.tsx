import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, EmptyState, Status, Table, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { UsersRound } from 'lucide-react'
import { listingTones } from '../../../company/listing-tones.ts'
import { en } from '../messages/professionals/en.ts'
import { is } from '../messages/professionals/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)

type Row = Awaited<ReturnType<typeof loader>>['listings'][number]

/** Everybody who was invited, with what became of it. */
export function InvitedTable({ companyId, listings }: { companyId: string; listings: readonly Row[] }) {
  const words = useWords(messages)
  const { money, date } = useFormatter()
  return (
    <Table
      caption={words('invited')}
      rows={listings}
      rowKey={(row) => row.professionalId}
      empty={
        <EmptyState icon={UsersRound} title={words('noneInvited')}>
          {words('noneInvitedWhy')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: words('name'),
          isRowHeader: true,
          cell: (row) =>
            row.name ? (
              <span className="flex flex-col">
                <TextLink href={controlPaths.invite(companyId, row.professionalId)}>{row.name}</TextLink>
                <span className="font-normal text-ink-quiet text-sm">{row.title}</span>
              </span>
            ) : (
              words('hidden')
            ),
        },
        {
          key: 'rate',
          header: words('rate'),
          align: 'end',
          cell: (row) =>
            row.terms ? money({ amountMinor: row.terms.rateMinor, currency: row.terms.currency }) : '–',
        },
        {
          key: 'state',
          header: words('stateHead'),
          cell: (row) => (
            <span className="flex flex-col items-end gap-0.5 md:items-start">
              <Status tone={row.isExpired ? 'caution' : listingTones[row.state]}>
                {words(row.isExpired ? 'state.expired' : `state.${row.state}`)}
              </Status>
              {row.state === 'invited' && !row.isExpired ? (
                <span className="text-ink-quiet text-xs">
                  {words('until', { date: date(row.expiresAt) })}
                </span>
              ) : null}
            </span>
          ),
        },
        {
          key: 'act',
          header: words('act'),
          align: 'end',
          cell: (row) =>
            row.state === 'invited' || row.state === 'accepted' ? (
              <Form method="post">
                <input type="hidden" name="professionalId" value={row.professionalId} />
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={words(row.state === 'accepted' ? 'removeName' : 'withdrawName', {
                    name: row.name ?? words('hidden'),
                  })}
                >
                  {words(row.state === 'accepted' ? 'remove' : 'withdraw')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
      footer={
        listings.length > 0 ? <p className="text-ink-quiet text-sm">{words('removeWhat')}</p> : undefined
      }
    />
  )
}
