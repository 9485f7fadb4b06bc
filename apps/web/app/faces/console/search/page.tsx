import { useFormatter, useWords } from '@kara/language'
import { Card, EmptyState, PageHeader, PageStack, Section, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { AttemptTable } from '../attempts/attempt-table.tsx'
import { consoleMessages } from '../console-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'places.start')

/** What the box found; before anything is asked, what went wrong lately. */
export default function SearchPage() {
  const { text, companies, domain, ofDomain, recent, names } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  return (
    <PageStack>
      <PageHeader title={words('places.start')} description={words('search.description')} />
      {text && companies.length === 0 && ofDomain.length === 0 ? (
        <EmptyState icon={SearchX} title={words('search.nothing', { text })}>
          <p>{words('search.nothingText')}</p>
          <p className="mt-2">
            <TextLink href={consolePaths.accounts()}>{words('search.byAddress')}</TextLink>
          </p>
        </EmptyState>
      ) : null}
      {companies.length > 0 ? (
        <Section title={words('search.companies')}>
          <Card>
            <ul className="flex flex-col divide-y divide-line">
              {companies.map(({ id, name, country }) => (
                <li key={id} className="flex items-baseline justify-between gap-4 py-row">
                  <TextLink href={consolePaths.company(id)}>{name}</TextLink>
                  <span className="text-ink-quiet text-sm">{country}</span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      ) : null}
      {domain && ofDomain.length > 0 ? (
        <Section
          title={words('search.ofDomain', { domain })}
          aside={<TextLink href={consolePaths.attempts({ domain })}>{words('search.all')}</TextLink>}
        >
          <AttemptTable attempts={ofDomain} names={names} />
        </Section>
      ) : null}
      <WaitingForHelp />
      {text ? null : (
        <Section
          title={words('search.recent')}
          aside={<TextLink href={consolePaths.attempts()}>{words('search.all')}</TextLink>}
        >
          <AttemptTable
            attempts={recent}
            names={names}
            empty={<EmptyState title={words('search.noRecent')} />}
          />
        </Section>
      )}
    </PageStack>
  )
}

/** Who asked for help with a sign-in and has no answer yet, longest first. */
function WaitingForHelp() {
  const { waiting, names, now } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const { relativeTime } = useFormatter()
  if (waiting.length === 0) return null
  return (
    <Section title={words('help.waiting')}>
      <Card>
        <ul className="flex flex-col divide-y divide-line">
          {waiting.map(({ reference, companyId, message, refusal, askedAt }) => (
            <li key={`${reference} ${askedAt}`} className="flex flex-col gap-1 py-row">
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <TextLink href={consolePaths.attempt(reference)} className="font-mono">
                  {reference}
                </TextLink>
                <span className="text-ink-quiet text-sm">
                  {[names[companyId], refusal?.code, relativeTime(askedAt, now)].filter(Boolean).join(' · ')}
                </span>
              </span>
              {message ? <span className="line-clamp-2 break-words text-sm">{message}</span> : null}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
