import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { BarChart, EmptyState, Notice, PageHeader, PageStack, StatGrid, StatTile, Table } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { ChartColumn } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/reports/en.ts'
import { is } from '../messages/reports/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function ReportsPage() {
  const { months, floor, step, nextReleaseOn } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { day } = useFormatter()
  const next = day(nextReleaseOn, 'dayLong')
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      {months.length === 0 ? (
        <EmptyState icon={ChartColumn} title={words('noneTitle')}>
          {words('noneWhy', { date: next })}
        </EmptyState>
      ) : (
        <ReleasedMonths />
      )}
      {months.length === 0 ? null : (
        <Notice title={words('nextTitle', { date: next })}>{words('nextWhy')}</Notice>
      )}
      <Notice title={words('floorTitle')}>
        {words('floorWhy', { floor: String(floor), step: String(step) })} {words('noNames')}
      </Notice>
    </PageStack>
  )
}

function ReleasedMonths() {
  const { months, floor } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { month, number, credits } = useFormatter()
  const monthName = (date: string) => capitalised(month(`${date}T12:00:00Z`))
  const hidden = words('hidden', { floor: String(floor) })
  const shown = (count: number | null) => (count === null ? hidden : number(count))
  const shownCredits = (halves: number | null) => (halves === null ? hidden : credits(halves))
  const newest = months[0]
  return (
    <>
      {newest ? (
        <StatGrid>
          <StatTile
            label={words('people')}
            value={shown(newest.people)}
            note={monthName(newest.periodStart)}
          />
          <StatTile
            label={words('sessions')}
            value={shown(newest.sessions)}
            note={monthName(newest.periodStart)}
          />
          <StatTile
            label={words('credits')}
            value={shownCredits(newest.creditsHalves)}
            note={monthName(newest.periodStart)}
          />
        </StatGrid>
      ) : null}
      <BarChart
        title={words('chart')}
        pointHeader={words('month')}
        valueHeader={words('sessions')}
        formatTick={number}
        points={[...months].reverse().map((month) => ({
          label: monthName(month.periodStart),
          value: month.sessions,
          valueLabel: shown(month.sessions),
        }))}
      />
      <Table
        caption={words('table')}
        columns={[
          {
            key: 'month',
            header: words('month'),
            isRowHeader: true,
            cell: (row) => monthName(row.periodStart),
          },
          { key: 'people', header: words('people'), align: 'end', cell: (row) => shown(row.people) },
          { key: 'sessions', header: words('sessions'), align: 'end', cell: (row) => shown(row.sessions) },
          {
            key: 'credits',
            header: words('credits'),
            align: 'end',
            cell: (row) => shownCredits(row.creditsHalves),
          },
        ]}
        rows={months}
        rowKey={(row) => row.periodStart}
      />
    </>
  )
}
