import { useFormatter, useWords } from '@kara/language'
import { Card, DefinitionList, EmptyState, PageHeader, PageStack, Section, Status, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { AttemptTable } from '../attempts/attempt-table.tsx'
import { consoleMessages } from '../console-messages.ts'
import { ledgerMessages } from '../ledger-messages.ts'
import { consolePaths } from '../paths.ts'
import { signInMessages } from '../sign-in-messages.ts'
import { ConnectionCard } from './connection-card.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'company')

const hubTones = { draft: 'draft', published: 'positive', paused: 'caution', closed: 'neutral' } as const

/** A company as far as support needs it: its hub, its sign-in and what was tried there. */
export default function CompanyPage() {
  const { company, hub, connections, attempts, now } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const ledgerWords = useWords(ledgerMessages)
  const signInWords = useWords(signInMessages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.start(), label: words('places.start') }}
        title={company.name}
        description={`${company.country} · ${words('companyPage.since')} ${format.date(company.createdAt, 'medium')}`}
      />
      <Card
        title={words('companyPage.hub')}
        aside={
          hub ? <Status tone={hubTones[hub.state]}>{words(`companyPage.states.${hub.state}`)}</Status> : null
        }
      >
        {hub ? (
          <DefinitionList
            items={[
              { term: words('companyPage.hubName'), value: hub.name },
              { term: words('companyPage.address'), value: hub.slug },
              { term: words('companyPage.access'), value: words(`companyPage.accesses.${hub.access}`) },
            ]}
          />
        ) : (
          <p className="text-ink-quiet">{words('companyPage.noHub')}</p>
        )}
      </Card>
      <Card
        title={ledgerWords('ofCompany')}
        description={ledgerWords('ofCompanyWhat')}
        aside={<TextLink href={consolePaths.ledger(company.id)}>{ledgerWords('open')}</TextLink>}
      />
      <Card
        title={signInWords('directories.ofCompany')}
        description={signInWords('directories.ofCompanyWhat')}
        aside={
          <TextLink href={consolePaths.directories(company.id)}>{signInWords('directories.open')}</TextLink>
        }
      />
      <Section title={words('companyPage.connections')}>
        {connections.length === 0 ? <EmptyState title={words('companyPage.noConnection')} /> : null}
        {connections.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} now={now} />
        ))}
      </Section>
      <Section
        title={words('companyPage.attempts')}
        aside={
          <TextLink href={consolePaths.attempts({ company: company.id })}>{words('search.all')}</TextLink>
        }
      >
        <AttemptTable
          attempts={attempts}
          names={{ [company.id]: company.name }}
          empty={<EmptyState title={words('attempt.none')} />}
        />
      </Section>
      <p className="text-ink-quiet text-sm">{words('companyPage.never')}</p>
    </PageStack>
  )
}
