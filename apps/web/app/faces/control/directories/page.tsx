import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, EmptyState, Notice, PageHeader, PageStack } from '@kara/ui'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { ArrowLeft, UsersRound } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/directories/en.ts'
import { is } from '../messages/directories/is.ts'
import { controlPaths } from '../paths.ts'
import { ConnectDirectory } from './connect-directory.tsx'
import { DirectoryCard } from './directory-card.tsx'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function DirectoriesPage() {
  const { directories, hasDomain, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const handed = answer && 'handed' in answer ? answer.handed : null
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={
          <ButtonLink variant="quiet" icon={ArrowLeft} href={controlPaths.signIn(companyId)}>
            {words('back')}
          </ButtonLink>
        }
      />
      {hasDomain ? null : (
        <Notice
          title={words('domainFirst')}
          actions={<ButtonLink href={controlPaths.domains(companyId)}>{words('toDomains')}</ButtonLink>}
        >
          {words('domainFirstWhy')}
        </Notice>
      )}
      {directories.length === 0 && hasDomain ? (
        <EmptyState icon={UsersRound} title={words('none')}>
          {words('noneWhy')}
        </EmptyState>
      ) : null}
      {directories.map((directory) => (
        <DirectoryCard
          key={directory.id}
          directory={directory}
          now={now}
          token={handed?.directoryId === directory.id ? handed.token : null}
        />
      ))}
      {hasDomain ? <ConnectDirectory key={directories.length} /> : null}
    </PageStack>
  )
}
