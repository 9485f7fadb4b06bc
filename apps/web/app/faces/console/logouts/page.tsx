import { useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(signInMessages, 'logouts.title')

/** Messages about signing out that were not believed, so that a company's IT can be told what to change. */
export default function LogoutsPage() {
  const { refused, names } = useLoaderData<typeof loader>()
  const words = useWords(signInMessages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.health(), label: words('health.title') }}
        title={words('logouts.title')}
        description={words('logouts.description')}
      />
      <Table
        caption={words('logouts.title')}
        isCaptionHidden
        rows={refused}
        rowKey={({ reference }) => reference}
        empty={
          <EmptyState icon={LogOut} title={words('logouts.none')}>
            {words('logouts.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'reference',
            header: words('logouts.reference'),
            isRowHeader: true,
            cell: ({ reference }) => (
              <TextLink href={consolePaths.logout(reference)}>
                <span className="font-mono">{reference}</span>
              </TextLink>
            ),
          },
          {
            key: 'company',
            header: words('health.company'),
            cell: ({ companyId, label }) => (
              <span className="flex flex-col">
                <TextLink href={consolePaths.company(companyId)}>{names[companyId] ?? companyId}</TextLink>
                <span className="text-ink-quiet text-sm">{label}</span>
              </span>
            ),
          },
          { key: 'reason', header: words('logouts.reason'), cell: ({ reason }) => <code>{reason}</code> },
          { key: 'way', header: words('logouts.way'), cell: ({ way }) => words(`logouts.ways.${way}`) },
          {
            key: 'received',
            header: words('logouts.when'),
            cell: ({ receivedAt }) => format.dateTimeWithZone(receivedAt, 'medium'),
          },
        ]}
      />
    </PageStack>
  )
}
