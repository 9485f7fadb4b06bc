import { capitalised, useFormatter, useWords } from '@kara/language'
import { Section, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import { SessionStatus } from '../session/session-status.tsx'
import type { loader } from './page.server.ts'
import { paidWithOf } from './paid-with.ts'

/** Every session of the two, newest first, and how each is paid. */
export function ClientSessions() {
  const { sessions } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  return (
    <Section title={words('client.sessions')}>
      <Table
        caption={words('client.sessions')}
        isCaptionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        empty={<p className="p-card text-ink-quiet">{words('client.noSessions')}</p>}
        columns={[
          {
            key: 'when',
            header: words('client.when'),
            isRowHeader: true,
            cell: ({ id, startsAt }) => (
              <TextLink href={workspacePaths.session(id)}>
                {capitalised(format.dateTimeWithZone(startsAt, 'day'))}
              </TextLink>
            ),
          },
          { key: 'service', header: words('client.service'), cell: ({ serviceName }) => serviceName },
          {
            key: 'state',
            header: words('client.state'),
            cell: ({ state }) => <SessionStatus state={state} />,
          },
          {
            key: 'paid',
            header: words('client.paid'),
            cell: ({ bill, funding, state }) => {
              if (!bill) return words(`client.${paidWithOf(state, funding)}`)
              const amount = format.money({ amountMinor: bill.amountMinor, currency: bill.currency })
              return words(bill.state === 'paid' ? 'client.money' : 'client.toPay', { amount })
            },
          },
        ]}
      />
    </Section>
  )
}
