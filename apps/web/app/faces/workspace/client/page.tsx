import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, DefinitionList, PageHeader, PageStack, Section, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarPlus, Repeat } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import { seriesMessages } from '../session/series/series-messages.ts'
import { SessionStatus } from '../session/session-status.tsx'
import { EraseRecord } from './erase-record.tsx'
import { NoteList } from './note-list.tsx'
import type { loader } from './page.server.ts'
import { paidWithOf } from './paid-with.ts'
import { Sponsored } from './sponsored.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(noteMessages, 'client.title')

/** Everything about one client in one place: sessions, payments and notes. */
export default function ClientPage() {
  const { client, notes, sessions, hasCard, showsWellbeing } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const ofTheirOwn = useWords(privateClientMessages)
  const series = useWords(seriesMessages)
  const format = useFormatter()
  // Newest first.
  const latest = sessions.find(({ state }) => ['scheduled', 'in_progress', 'completed'].includes(state))
  const dayOr = (at: string | null) => (at ? format.dateTimeWithZone(at, 'day') : words('client.none'))
  return (
    <PageStack>
      <PageHeader
        back={{ href: workspacePaths.clients(), label: words('templates.back') }}
        title={client.name ?? words('nobody')}
        actions={
          client.name ? (
            <>
              {client.privateSince ? (
                <ButtonLink icon={CalendarPlus} href={workspacePaths.bookClient({ client: client.personId })}>
                  {ofTheirOwn('book.title')}
                </ButtonLink>
              ) : null}
              {latest ? (
                <ButtonLink icon={Repeat} href={workspacePaths.proposeSeries(latest.id)}>
                  {series('title')}
                </ButtonLink>
              ) : null}
            </>
          ) : null
        }
      />
      <Card ground="sunken">
        <DefinitionList
          items={[
            { term: words('client.next'), value: dayOr(client.nextAt) },
            { term: words('client.last'), value: dayOr(client.lastAt) },
            { term: words('client.count'), value: format.number(client.sessions) },
            { term: words('client.since'), value: format.date(client.since, 'medium') },
            ...(hasCard === null
              ? []
              : [
                  {
                    term: ofTheirOwn('card.term'),
                    value: ofTheirOwn(hasCard ? 'card.there' : 'card.missing'),
                  },
                ]),
          ]}
        />
        {showsWellbeing ? (
          <TextLink href={workspacePaths.clientWellbeing(client.personId)}>
            {words('wellbeing.link')}
          </TextLink>
        ) : null}
      </Card>
      <Sponsored />
      <NoteList
        personId={client.personId}
        notes={notes}
        startOf={new Map(sessions.map(({ id, startsAt }) => [id, startsAt]))}
      />
      <Sessions />
      <EraseRecord personId={client.personId} />
    </PageStack>
  )
}

function Sessions() {
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
                {format.dateTimeWithZone(startsAt, 'day')}
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
