import type { HubOfProfessional } from '@kara/hubs/contracts'
import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, PageHeader, PageStack, Section, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Building2, MailOpen } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import { invitationMessages } from './invitation-messages.ts'
import { ListingState } from './listing-state.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(invitationMessages)

/** What waits for an answer first, then the hubs that are joined. */
export default function InvitationsPage() {
  const { waiting, active, past } = useLoaderData<typeof loader>()
  const words = useWords(invitationMessages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <Section title={words('waiting')}>
        {waiting.length === 0 ? (
          <EmptyState icon={MailOpen} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        ) : (
          <div className="grid gap-4 md:grid-cols-2">
            {waiting.map((hub) => (
              <WaitingCard key={hub.listingId} hub={hub} />
            ))}
          </div>
        )}
      </Section>
      <Section title={words('active')} description={words('calendar')}>
        <HubTable
          caption={words('active')}
          hubs={active}
          empty={
            <EmptyState icon={Building2} title={words('noHubs')}>
              {words('noHubsText')}
            </EmptyState>
          }
        />
      </Section>
      {past.length > 0 ? (
        <Section title={words('past')}>
          <HubTable caption={words('past')} hubs={past} />
        </Section>
      ) : null}
    </PageStack>
  )
}

function WaitingCard({ hub }: { hub: HubOfProfessional }) {
  const words = useWords(invitationMessages)
  const format = useFormatter()
  return (
    <Card title={hub.hubName} headingLevel={3} ground="accent" aside={<ListingState hub={hub} />}>
      <p>
        {hub.terms ? `${rateOf(format, words, hub.terms)} · ` : null}
        {words('expiresOn', { date: format.date(hub.expiresAt, 'dayLong') })}
      </p>
      <div>
        <ButtonLink
          variant="primary"
          href={workspacePaths.invitation(hub.listingId)}
          aria-label={`${words('look')}: ${hub.hubName}`}
        >
          {words('look')}
        </ButtonLink>
      </div>
    </Card>
  )
}

function rateOf(
  format: ReturnType<typeof useFormatter>,
  words: ReturnType<typeof useWords<typeof invitationMessages.en>>,
  { rateMinor, currency }: NonNullable<HubOfProfessional['terms']>,
): string {
  return words('rateValue', { money: format.money({ amountMinor: rateMinor, currency }) })
}

function HubTable(props: { caption: string; hubs: readonly HubOfProfessional[]; empty?: React.ReactNode }) {
  const words = useWords(invitationMessages)
  const format = useFormatter()
  return (
    <Table
      caption={props.caption}
      isCaptionHidden
      rows={props.hubs}
      rowKey={({ listingId }) => listingId}
      empty={props.empty}
      columns={[
        {
          key: 'hub',
          header: words('hub'),
          isRowHeader: true,
          cell: (hub) => <TextLink href={workspacePaths.invitation(hub.listingId)}>{hub.hubName}</TextLink>,
        },
        {
          key: 'rate',
          header: words('rate'),
          cell: (hub) => (hub.terms ? rateOf(format, words, hub.terms) : '–'),
        },
        {
          key: 'mode',
          header: words('mode'),
          cell: (hub) => words(`modes.${hub.bookingMode}`),
        },
        { key: 'state', header: words('standing'), cell: (hub) => <ListingState hub={hub} /> },
      ]}
    />
  )
}
