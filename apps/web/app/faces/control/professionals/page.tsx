import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, EmptyState, Notice, PageHeader, PageStack, Section, TextLink } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/professionals/en.ts'
import { is } from '../messages/professionals/is.ts'
import { controlPaths } from '../paths.ts'
import { DirectoryFilterBar } from './directory-filter-bar.tsx'
import { DirectoryTable } from './directory-table.tsx'
import { InvitedTable } from './invited-table.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function ProfessionalsPage() {
  const {
    hasHub,
    listings,
    professionals,
    filters,
    facets,
    total,
    words: searched,
  } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      {hasHub ? (
        <InvitedTable companyId={companyId} listings={listings} />
      ) : (
        <Notice
          title={words('hubFirst')}
          actions={<ButtonLink href={controlPaths.branding(companyId)}>{words('toBranding')}</ButtonLink>}
        >
          {words('hubFirstWhy')}
        </Notice>
      )}
      <Section title={words('directory')} description={words('directoryWhat')}>
        <DirectoryFilterBar
          companyId={companyId}
          filters={filters}
          words={searched}
          facets={facets}
          found={professionals.length}
          total={total}
        />
        {professionals.length > 0 ? (
          <DirectoryTable companyId={companyId} professionals={professionals} />
        ) : (
          <EmptyState
            icon={SearchX}
            title={words(total > 0 ? 'nobodyFits' : 'nobody')}
            action={
              total > 0 ? (
                <TextLink href={controlPaths.professionals(companyId)}>{words('clear')}</TextLink>
              ) : null
            }
          >
            {words(total > 0 ? 'nobodyFitsWhy' : 'nobodyWhy')}
          </EmptyState>
        )}
      </Section>
    </PageStack>
  )
}
