import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { LifeBuoy } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/recoveries/en.ts'
import { is } from '../messages/recoveries/is.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Who waits to be let back into their account. */
export default function RecoveriesPage() {
  const { recoveries } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      {recoveries.length === 0 ? (
        <EmptyState icon={LifeBuoy} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : (
        <Table
          caption={words('title')}
          rows={recoveries}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'reference',
              isRowHeader: true,
              header: words('reference'),
              cell: ({ reference }) => (
                <TextLink href={consolePaths.recovery(reference)}>{reference}</TextLink>
              ),
            },
            {
              key: 'asked',
              header: words('asked'),
              cell: ({ askedAt }) => format.dateTimeWithZone(askedAt, 'medium'),
            },
            {
              key: 'until',
              header: words('until'),
              cell: ({ waitsUntil }) => format.dateTimeWithZone(waitsUntil, 'medium'),
            },
            {
              key: 'standing',
              header: words('standing'),
              cell: ({ standing }) => words(`standings.${standing}`),
            },
          ]}
        />
      )}
    </PageStack>
  )
}
