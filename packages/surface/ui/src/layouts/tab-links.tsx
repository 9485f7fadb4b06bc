import { Link } from '../actions/link.tsx'

export interface TabLink {
  href: string
  label: string
  isCurrent?: boolean
  count?: number
}

/** Parts of one subject as links: each has its own address. On a narrow page the row scrolls. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto border-line border-b px-1">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.isCurrent ? 'page' : undefined}
          className="-mb-px flex min-h-control items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-ink-quiet text-sm -outline-offset-2 hover:text-ink aria-[current=page]:border-accent-line aria-[current=page]:text-ink"
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="rounded-full bg-chip px-1.5 text-xs tabular-nums">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
