import { useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Status, TabLinks, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { UserRoundCheck } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { consolePaths } from '../paths.ts'
import { professionalMessages } from '../professional-messages.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(professionalMessages)

const tones = { draft: 'waiting', approved: 'positive', hidden: 'caution', declined: 'neutral' } as const

/** Everybody who applied: applications first, then who is found and until when. */
export default function ProfessionalsPage() {
  const { state, counts, professionals, now } = useLoaderData<typeof loader>()
  const words = useWords(professionalMessages)
  const format = useFormatter()
  const names = useVocabulary()
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      <TabLinks
        label={words('filter')}
        tabs={[
          { href: consolePaths.professionals(), label: words('all'), isCurrent: state === null },
          ...counts.map((one) => ({
            href: consolePaths.professionals(one.state),
            label: `${words(`states.${one.state}`)} (${format.number(one.count)})`,
            isCurrent: state === one.state,
          })),
        ]}
      />
      <Table
        caption={words('title')}
        isCaptionHidden
        rows={professionals}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={UserRoundCheck} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: words('name'),
            isRowHeader: true,
            cell: ({ id, displayName }) => (
              <TextLink href={consolePaths.professional(id)}>{displayName}</TextLink>
            ),
          },
          { key: 'field', header: words('field'), cell: ({ field }) => names.field(field) },
          { key: 'country', header: words('country'), cell: ({ country }) => country },
          {
            key: 'at',
            header: words('appliedAt'),
            cell: ({ appliedAt }) => format.date(appliedAt, 'medium'),
          },
          {
            key: 'waiting',
            header: words('waiting'),
            align: 'end',
            cell: ({ waiting }) => format.number(waiting),
          },
          {
            key: 'reviewBy',
            header: words('reviewBy'),
            cell: ({ reviewBy }) =>
              reviewBy ? (
                <Status tone={Date.parse(reviewBy) < Date.parse(now) ? 'critical' : 'waiting'}>
                  {words(Date.parse(reviewBy) < Date.parse(now) ? 'reviewLate' : 'reviewUntil', {
                    when: format.dateTimeWithZone(reviewBy),
                  })}
                </Status>
              ) : (
                words('reviewNothing')
              ),
          },
          {
            key: 'until',
            header: words('coveredUntil'),
            cell: ({ coveredUntil }) => (coveredUntil ? format.day(coveredUntil, 'medium') : words('noEnd')),
          },
          {
            key: 'state',
            header: words('state'),
            cell: (line) => <Status tone={tones[line.state]}>{words(`states.${line.state}`)}</Status>,
          },
        ]}
      />
    </PageStack>
  )
}
