import { useEffect, useRef } from 'react'
import { Link } from '../actions/link.tsx'

export interface TabLink {
  href: string
  label: string
  isCurrent?: boolean
  count?: number
}

/** Parts of one subject as links: each has its own address. On a narrow page the row scrolls, to the open one. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const row = useRef<HTMLElement>(null)
  const current = tabs.find(({ isCurrent }) => isCurrent)?.href
  // biome-ignore lint/correctness/useExhaustiveDependencies: which one is open is read from the page.
  useEffect(() => {
    const open = row.current?.querySelector('[aria-current=page]')
    if (!row.current || !open) return
    const [outer, inner] = [row.current.getBoundingClientRect(), open.getBoundingClientRect()]
    row.current.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2
  }, [current])
  return (
    <nav ref={row} aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto border-line border-b px-1">
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
