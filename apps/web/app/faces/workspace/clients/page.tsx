import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Avatar, ButtonLink, EmptyState, PageHeader, PageStack, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarPlus, Handshake, UserRoundPlus, UsersRound } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { handoverMessages } from '../handovers/handover-messages.ts'
import { en } from '../messages/clients/en.ts'
import { is } from '../messages/clients/is.ts'
import { workspacePaths } from '../paths.ts'
import { ClientTabs } from './client-tabs.tsx'
import type { loader } from './page.server.ts'
import { privateClientMessages } from './private-client-messages.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Everybody who has booked, with the sessions around now. */
export default function ClientsPage() {
  const { clients, now, waiting } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const ofTheirOwn = useWords(privateClientMessages)
  const handovers = useWords(handoverMessages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={
          <>
            {clients.length > 0 ? (
              <ButtonLink variant="quiet" href={workspacePaths.handovers()} icon={Handshake}>
                {handovers('title')}
              </ButtonLink>
            ) : null}
            <ButtonLink href={workspacePaths.bookClient()} icon={CalendarPlus}>
              {ofTheirOwn('book.title')}
            </ButtonLink>
            <ButtonLink variant="primary" href={workspacePaths.clientInvites()} icon={UserRoundPlus}>
              {ofTheirOwn('invite.add')}
            </ButtonLink>
          </>
        }
      />
      <ClientTabs current="clients" clients={clients.length} invites={waiting} />
      <Table
        caption={words('title')}
        isCaptionHidden
        rows={clients}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyState
            icon={UsersRound}
            title={words('none')}
            action={<ButtonLink href={workspacePaths.availability()}>{words('toHours')}</ButtonLink>}
          >
            {words('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: words('name'),
            isRowHeader: true,
            cell: ({ personId, name }) => (
              <span className="inline-flex items-center gap-2.5">
                <Avatar name={name ?? words('nobody')} size="small" />
                <TextLink href={workspacePaths.client(personId)}>{name ?? words('nobody')}</TextLink>
              </span>
            ),
          },
          {
            key: 'from',
            header: ofTheirOwn('book.from'),
            cell: ({ hubs, isPrivate }) =>
              [...hubs, ...(isPrivate ? [ofTheirOwn('book.private')] : [])].join(', '),
          },
          {
            key: 'next',
            header: words('next'),
            cell: ({ nextAt }) => (nextAt ? format.relativeDayTime(nextAt, now) : words('nothingNext')),
          },
          {
            key: 'last',
            header: words('last'),
            cell: ({ lastAt }) => (lastAt ? format.date(lastAt, 'medium') : words('nothingYet')),
          },
          {
            key: 'sessions',
            header: words('sessions'),
            align: 'end',
            cell: ({ sessions }) => format.number(sessions),
          },
          { key: 'since', header: words('since'), cell: ({ since }) => format.date(since, 'medium') },
        ]}
      />
    </PageStack>
  )
}
