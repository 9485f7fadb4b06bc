import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, DefinitionList, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarPlus, Repeat } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'
import { seriesMessages } from '../session/series/series-messages.ts'
import { ClientSessions } from './client-sessions.tsx'
import { Contact } from './contact.tsx'
import { EraseRecord } from './erase-record.tsx'
import { NoteList } from './note-list.tsx'
import type { loader } from './page.server.ts'
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
      <Contact />
      <Sponsored />
      <NoteList
        personId={client.personId}
        notes={notes}
        startOf={new Map(sessions.map(({ id, startsAt }) => [id, startsAt]))}
      />
      <ClientSessions />
      <EraseRecord personId={client.personId} />
    </PageStack>
  )
}
