import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Badge, ButtonLink, Card, Notice, PageHeader, PageStack, Portrait, SplitView, Table } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/invite/en.ts'
import { is } from '../messages/invite/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { TermsForm } from './terms-form.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function InvitePage() {
  const { professional, listing, hasHub, currency } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader
        title={professional.name}
        description={professional.title}
        back={{ href: controlPaths.professionals(companyId), label: words('back') }}
      />
      <SplitView
        aside={
          hasHub ? (
            <Offer name={professional.name} listing={listing} currency={currency} />
          ) : (
            <Notice
              title={words('hubFirst')}
              actions={<ButtonLink href={controlPaths.branding(companyId)}>{words('toBranding')}</ButtonLink>}
            />
          )
        }
      >
        <Profile />
      </SplitView>
    </PageStack>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Offer({ name, listing, currency }: { name: string } & Pick<Loaded, 'listing' | 'currency'>) {
  const words = useWords(messages)
  if (listing?.state === 'accepted') {
    return (
      <Notice tone="positive" title={words('accepted', { name })}>
        {words('acceptedWhat')}
      </Notice>
    )
  }
  return (
    <Card title={words('terms')} description={words('termsWhat', { name })}>
      {listing?.state === 'invited' ? (
        <Notice tone={listing.isExpired ? 'caution' : undefined}>
          {words(listing.isExpired ? 'ranOut' : 'alreadyInvited')}
        </Notice>
      ) : null}
      <TermsForm name={name} listing={listing} currency={currency} />
    </Card>
  )
}

function Profile() {
  const { professional } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const names = useVocabulary()
  const { duration, money, credits } = useFormatter()
  const { name, portrait, about, topics, languages, education, services } = professional
  return (
    <>
      <div className="flex flex-col gap-5 sm:flex-row">
        <div className="w-32 shrink-0">
          <Portrait name={name} src={portrait ? `/files/${portrait}` : undefined} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <p className="max-w-prose whitespace-pre-line">{about}</p>
          <ul className="flex flex-wrap gap-1.5">
            {topics.map((topic) => (
              <li key={topic} className="flex">
                <Badge>{names.topic(topic)}</Badge>
              </li>
            ))}
          </ul>
          <p className="text-ink-quiet text-sm">{languages.map(names.language).join(', ')}</p>
          {education.map((entry) => (
            <p key={entry} className="text-ink-quiet text-sm">
              {entry}
            </p>
          ))}
        </div>
      </div>
      <Table
        caption={words('services')}
        rows={services}
        rowKey={(row) => row.id}
        empty={<p className="text-ink-quiet">{words('noServices')}</p>}
        columns={[
          { key: 'name', header: words('service'), isRowHeader: true, cell: (row) => row.name },
          { key: 'length', header: words('length'), cell: (row) => duration(row.minutes) },
          { key: 'format', header: words('format'), cell: (row) => names.format(row.modality) },
          { key: 'cost', header: words('cost'), align: 'end', cell: (row) => credits(row.costHalves) },
          {
            key: 'price',
            header: words('selfPay'),
            align: 'end',
            cell: (row) => money({ amountMinor: row.priceMinor, currency: row.currency }),
          },
        ]}
      />
    </>
  )
}
