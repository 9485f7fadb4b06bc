import { useWords } from '@kara/language'
import { PageHeader, PageStack, TabLinks } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { useRings } from '../../../frame/use-rings.ts'
import { conversationMessages } from '../conversation-messages.ts'
import { consolePaths } from '../paths.ts'
import { ConversationTable } from './conversation-table.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(conversationMessages)

/** Who asks support; looks again by itself whenever somebody writes. */
export default function ConversationsPage() {
  const { state } = useLoaderData<typeof loader>()
  const words = useWords(conversationMessages)
  useRings(consolePaths.conversationsLive())
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <TabLinks
        label={words('filter')}
        tabs={(['open', 'ended'] as const).map((one) => ({
          href: consolePaths.conversations(one),
          label: words(one),
          isCurrent: state === one,
        }))}
      />
      <ConversationTable />
    </PageStack>
  )
}
