import { useFormatter, useWords } from '@kara/language'
import { attemptOutcomes } from '@kara/sso/contracts'
import { Button, EmptyState, Field, PageHeader, PageStack, Select, TextInput, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { KeyRound } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { consoleMessages } from '../console-messages.ts'
import { consolePaths } from '../paths.ts'
import { AttemptTable } from './attempt-table.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(consoleMessages, 'attempt.list')

/** Every attempt to sign in through a company, newest first. */
export default function AttemptsPage() {
  const { attempts, next, names, filter, isContinued } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  return (
    <PageStack>
      <PageHeader title={words('attempt.list')} />
      <Filters />
      <AttemptTable
        attempts={attempts}
        names={names}
        empty={
          <EmptyState icon={KeyRound} title={words('attempt.none')}>
            {words('attempt.noneText')}
          </EmptyState>
        }
        footer={
          next || isContinued ? (
            <>
              {isContinued ? (
                <TextLink href={consolePaths.attempts(filter)}>{words('attempt.newest')}</TextLink>
              ) : null}
              {next ? (
                <TextLink href={consolePaths.attempts({ ...filter, before: next })}>
                  {words('attempt.older')}
                </TextLink>
              ) : null}
            </>
          ) : undefined
        }
      />
    </PageStack>
  )
}

function Filters() {
  const { names, filter } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const format = useFormatter()
  const companies = format.sortBy(Object.entries(names), ([, name]) => name)
  return (
    <Form
      method="get"
      role="search"
      aria-label={words('attempt.filter')}
      className="flex flex-wrap items-end gap-3"
    >
      <Field label={words('company')} className="min-w-52">
        <Select
          key={filter.company}
          name="company"
          defaultValue={filter.company}
          placeholder={words('attempt.anyCompany')}
          options={companies.map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field label={words('attempt.outcome')} className="min-w-44">
        <Select
          key={filter.outcome}
          name="outcome"
          defaultValue={filter.outcome}
          placeholder={words('attempt.anyOutcome')}
          options={attemptOutcomes.map((value) => ({ value, label: words(`attempt.outcomes.${value}`) }))}
        />
      </Field>
      <Field label={words('attempt.domain')} className="min-w-44">
        <TextInput
          key={filter.domain}
          name="domain"
          defaultValue={filter.domain}
          placeholder={words('attempt.anyDomain')}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Button>{words('attempt.apply')}</Button>
      {filter.company || filter.domain || filter.outcome ? (
        <TextLink href={consolePaths.attempts()}>{words('attempt.clear')}</TextLink>
      ) : null}
    </Form>
  )
}
