import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { IdCard } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/names/en.ts'
import { is } from '../messages/names/is.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Electronic IDs whose name is not that of the account; which names stays shut here. */
export default function NamesPage() {
  const { reviews } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      {reviews.length === 0 ? (
        <EmptyState icon={IdCard} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : (
        <Table
          caption={words('title')}
          rows={reviews}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'asked',
              isRowHeader: true,
              header: words('asked'),
              cell: ({ askedAt }) => format.dateTimeWithZone(askedAt, 'medium'),
            },
            {
              key: 'open',
              header: words('decision'),
              cell: ({ id }) => <TextLink href={consolePaths.name(id)}>{words('compare')}</TextLink>,
            },
          ]}
        />
      )}
    </PageStack>
  )
}
