import { useWords } from '@kara/language'
import { ButtonLink, Card, EmptyState, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { UserRoundPlus } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import { BookForm } from './book-form.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(privateClientMessages, 'book.title')

/** A session that the professional enters for a private client. */
export default function BookClientPage() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.clients(), label: words('tabs.clients') }}
        title={words('book.title')}
        description={words('book.description')}
      />
      {data.clients.length === 0 ? (
        <EmptyState
          icon={UserRoundPlus}
          title={words('book.none')}
          action={
            <ButtonLink variant="primary" href={workspacePaths.clientInvites()}>
              {words('invite.add')}
            </ButtonLink>
          }
        >
          {words('book.noneText')}
        </EmptyState>
      ) : (
        <Card>
          <BookForm data={data} />
        </Card>
      )}
    </PageStack>
  )
}
