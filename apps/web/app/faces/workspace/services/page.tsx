import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, EmptyState, PageHeader, PageStack, Status, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { HandHeart, Plus } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { serviceMessages } from './service-messages.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(serviceMessages)

/** What clients can book, also what is no longer offered. */
export default function ServicesPage() {
  const { services } = useLoaderData<typeof loader>()
  const words = useWords(serviceMessages)
  const format = useFormatter()
  const names = useVocabulary()
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={
          <ButtonLink variant="primary" icon={Plus} href={workspacePaths.newService()}>
            {words('add')}
          </ButtonLink>
        }
      />
      <Table
        caption={words('title')}
        isCaptionHidden
        rows={services}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={HandHeart} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: words('name'),
            isRowHeader: true,
            cell: ({ id, name, languages }) => (
              <>
                <TextLink href={workspacePaths.service(id)}>{name}</TextLink>
                {languages.length > 0 ? (
                  <span className="block font-normal text-ink-quiet text-sm">
                    {languages.map(names.language).join(', ')}
                  </span>
                ) : null}
              </>
            ),
          },
          {
            key: 'minutes',
            header: words('minutes'),
            cell: ({ minutes }) => format.duration(minutes),
          },
          {
            key: 'modality',
            header: words('modality'),
            cell: ({ modality }) => names.format(modality),
          },
          {
            key: 'price',
            header: words('price'),
            align: 'end',
            cell: ({ priceMinor, currency }) => format.money({ amountMinor: priceMinor, currency }),
          },
          {
            key: 'cost',
            header: words('cost'),
            align: 'end',
            cell: ({ costHalves }) => format.credits(costHalves),
          },
          {
            key: 'state',
            header: words('state'),
            cell: ({ isActive }) => (
              <Status tone={isActive ? 'positive' : 'neutral'}>
                {words(isActive ? 'active' : 'inactive')}
              </Status>
            ),
          },
        ]}
      />
    </PageStack>
  )
}
