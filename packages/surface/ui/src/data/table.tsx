import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'

export interface TableColumn<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end, so that their places line up. */
  align?: 'start' | 'end'
  /** The same page sorted by this column; the direction is the present one. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
  /** The column that names the row; one per table. */
  isRowHeader?: boolean
  className?: string
}

export interface TableProps<Row> {
  /** What the table shows; read aloud, and seen unless hidden. */
  caption: string
  isCaptionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** In place of rows: what would be here and the next step. */
  empty?: ReactNode
  /** Under the rows: the way to older and newer ones. */
  footer?: ReactNode
}

const SORT_ICONS = { ascending: ArrowUp, descending: ArrowDown } as const

function Header<Row>({ column }: { column: TableColumn<Row> }) {
  const { header, sort, align } = column
  const Icon = sort?.direction ? SORT_ICONS[sort.direction] : ArrowUpDown
  return (
    <th
      // biome-ignore lint/a11y/noRedundantRoles: on phones the rows are blocks, which would lose their meaning.
      role="columnheader"
      scope="col"
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={classNames(
        'whitespace-nowrap px-3 py-2 font-semibold text-ink-quiet text-xs first:pl-4 last:pr-4',
        align === 'end' ? 'text-right' : 'text-left',
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          keepsScroll
          className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink"
        >
          {header}
          <Icon aria-hidden className={classNames('size-3.5', !sort.direction && 'opacity-60')} />
        </Link>
      ) : (
        header
      )}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.isRowHeader) {
    return (
      <th
        // biome-ignore lint/a11y/noRedundantRoles: on phones the rows are blocks, which would lose their meaning.
        role="rowheader"
        scope="row"
        className="block px-4 pt-3 pb-1 text-left font-semibold md:table-cell md:px-3 md:py-row md:first:pl-4"
      >
        {content}
      </th>
    )
  }
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: on phones the rows are blocks, which would lose their meaning.
      role="cell"
      className={classNames(
        'items-baseline justify-between gap-4 px-4 py-1 tabular-nums last:pb-3 md:table-cell md:px-3 md:py-row md:last:pr-4 md:last:pb-row md:first:pl-4',
        // On a phone a fact that there is not would leave its name alone on a line.
        isNothing(content) ? 'hidden' : 'flex',
        column.align === 'end' ? 'md:text-right' : 'md:text-left',
        column.className,
      )}
    >
      <span aria-hidden className="shrink-0 text-ink-quiet text-xs md:hidden">
        {column.header}
      </span>
      <span className="min-w-0 text-right md:[text-align:inherit]">{content}</span>
    </td>
  )
}

function isNothing(content: ReactNode): boolean {
  return content === null || content === undefined || content === false || content === ''
}

/** Rows of facts, dense; on phones each row becomes a small card. Sorting is a link. */
export function Table<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  rowKey,
  empty,
  footer,
}: TableProps<Row>) {
  if (rows.length === 0 && empty) {
    return (
      <section aria-label={caption} className="flex min-w-0 flex-col gap-3">
        {isCaptionHidden ? null : <p className="font-semibold">{caption}</p>}
        {empty}
      </section>
    )
  }
  return (
    <div className="min-w-0 overflow-hidden rounded-xl border border-line bg-raised">
      {/* biome-ignore lint/a11y/noRedundantRoles: on phones the rows are blocks, which would lose their meaning. */}
      <table role="table" className="block w-full border-collapse text-sm md:table">
        <caption
          className={
            isCaptionHidden ? 'sr-only' : 'block px-4 py-3 text-left font-semibold text-base md:table-caption'
          }
        >
          {caption}
        </caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above. */}
        <thead role="rowgroup" className="hidden border-line border-b bg-surface md:table-header-group">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above. */}
          <tr role="row">
            {columns.map((column) => (
              <Header key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above. */}
        <tbody role="rowgroup" className="block divide-y divide-line md:table-row-group">
          {rows.map((row) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above.
            <tr key={rowKey(row)} role="row" className="block hover:bg-surface md:table-row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {footer ? (
        <div className="flex flex-wrap items-center justify-between gap-3 border-line border-t px-4 py-2 text-ink-quiet text-sm">
          {footer}
        </div>
      ) : null}
    </div>
  )
}
