import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarChart, type ChartProps, LineChart } from './chart.tsx'
import { Table } from './table.tsx'

const chart: ChartProps = {
  title: 'Credits used',
  points: [
    { label: 'Oct', value: 74, valueLabel: '74' },
    { label: 'Nov', value: null, valueLabel: 'fewer than 10' },
  ],
  pointHeader: 'Month',
  valueHeader: 'Credits',
  formatTick: String,
}

describe('a chart', () => {
  it.each([BarChart, LineChart])(
    'has its table beside it, with the words for a figure that is not shown',
    (Chart) => {
      const html = renderToStaticMarkup(<Chart {...chart} />)
      expect(html).toContain('<caption class="sr-only">Credits used</caption>')
      expect(html).toContain('fewer than 10')
    },
  )

  it('draws a figure that is not shown the same whatever it was', () => {
    const dashed = renderToStaticMarkup(<BarChart {...chart} />).match(/<rect[^>]*stroke-dasharray[^>]*>/g)
    expect(dashed?.at(-1)).toContain('fill="none"')
  })
})

describe('a table', () => {
  it('says how it is sorted, with a link to the other way', () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Attempts"
        rows={[{ code: 'K7QF' }]}
        rowKey={(row) => row.code}
        columns={[
          {
            key: 'code',
            header: 'Code',
            isRowHeader: true,
            cell: (row) => row.code,
            sort: { href: '?sort=-code', direction: 'ascending' },
          },
        ]}
      />,
    )
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('href="?sort=-code"')
    expect(html).toContain('scope="row"')
  })

  it('says the next step when it has no rows', () => {
    const html = renderToStaticMarkup(
      <Table caption="Attempts" rows={[]} rowKey={String} columns={[]} empty="Nobody has tried yet" />,
    )
    expect(html).toContain('Nobody has tried yet')
  })
})
