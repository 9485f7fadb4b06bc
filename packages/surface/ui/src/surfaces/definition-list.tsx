import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export interface DefinitionListProps {
  items: readonly { term: ReactNode; value: ReactNode }[]
  /** `rows` puts term and value side by side, `stacked` under each other. */
  arrangement?: 'rows' | 'stacked'
  className?: string
}

/** Facts by name. */
export function DefinitionList({ items, arrangement = 'rows', className }: DefinitionListProps) {
  const isRows = arrangement === 'rows'
  return (
    <dl
      className={classNames('@container flex flex-col', isRows ? 'divide-y divide-line' : 'gap-4', className)}
    >
      {items.map(({ term, value }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: terms are nodes and the list is never reordered.
          key={index}
          className={isRows ? 'grid gap-x-6 py-row @sm:grid-cols-[minmax(7rem,12rem)_minmax(0,1fr)]' : ''}
        >
          <dt className="text-ink-quiet text-sm">{term}</dt>
          <dd className="min-w-0 break-words tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
