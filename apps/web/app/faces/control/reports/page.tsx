import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { BarChart, ButtonLink, Card, EmptyState, Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { ChartColumn, Download } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/reports/en.ts'
import { is } from '../messages/reports/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { PeriodForm } from './period-form.tsx'
import { PeriodSums } from './period-sums.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

type Month = Awaited<ReturnType<typeof loader>>['months'][number]

export default function ReportsPage() {
  const { floor, floorNext, maySetFloor, nextReleaseOn, months, sums, released } =
    useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { number, credits, day, month: monthName } = useFormatter()
  const { companyId = '' } = useParams()
  const [first, last] = [months.at(-1)?.periodStart, months[0]?.periodStart]
  // The newest stands first in the data; a chart reads from left to right.
  const inOrder = [...months].reverse()
  const chart = (name: 'people' | 'sessions' | 'creditsHalves', write: (value: number) => string) => (
    <Card key={name}>
      <BarChart
        title={words(`charts.${name}.title`)}
        description={words(`charts.${name}.what`)}
        pointHeader={words('month')}
        valueHeader={words(`charts.${name}.value`)}
        formatTick={(value) => number(name === 'creditsHalves' ? value / 2 : value)}
        points={inOrder.map((month) => pointOf(month, name, write))}
      />
    </Card>
  )
  const pointOf = (
    month: Month,
    name: 'people' | 'sessions' | 'creditsHalves',
    write: (value: number) => string,
  ) => {
    const value = month[name]
    return {
      label: capitalised(monthName(`${month.periodStart}T12:00:00Z`)),
      value,
      valueLabel: value === null ? words('hidden', { floor: number(month.floor) }) : write(value),
    }
  }
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        actions={
          first && last ? (
            <ButtonLink
              as="a"
              download
              icon={Download}
              href={controlPaths.reportList(companyId, { from: first, to: last })}
            >
              {words('file')}
            </ButtonLink>
          ) : null
        }
      />
      <Notice
        title={words('floorTitle', { floor: number(floor) })}
        actions={
          maySetFloor ? (
            <ButtonLink size="small" href={controlPaths.reportFloor(companyId)}>
              {words('changeFloor')}
            </ButtonLink>
          ) : null
        }
      >
        <p>{words('floorWhat')}</p>
        {floorNext === floor ? null : (
          <p className="mt-1">{words('floorNext', { floor: number(floorNext) })}</p>
        )}
        <p className="mt-1">{words('next', { date: day(nextReleaseOn) })}</p>
      </Notice>
      {released.length === 0 ? (
        <EmptyState icon={ChartColumn} title={words('none')}>
          {words('noneWhy', { date: day(nextReleaseOn), floor: number(floor) })}
        </EmptyState>
      ) : (
        <>
          <PeriodForm released={released} first={first} last={last} />
          {sums ? <PeriodSums sums={sums} /> : null}
          {chart('sessions', number)}
          {chart('people', number)}
          {chart('creditsHalves', (value) => credits(value))}
        </>
      )}
    </PageStack>
  )
}
