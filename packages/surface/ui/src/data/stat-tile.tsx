import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'

export interface StatTileProps {
  label: ReactNode
  /** Formatted, or the words that stand for a figure below the group floor. */
  value: ReactNode
  /** Compared with what, or what it means. */
  note?: ReactNode
  /** Where the figure comes from; the whole tile leads there. */
  href?: string
}

/** One figure with its name. */
export function StatTile({ label, value, note, href }: StatTileProps) {
  return (
    <div className="relative flex min-w-0 flex-col gap-1 rounded-xl border border-line bg-raised p-card transition-colors duration-150 has-[a:hover]:border-line-strong">
      <p className="text-ink-quiet text-sm">
        {href ? (
          <Link href={href} className="rounded-sm after:absolute after:inset-0 after:rounded-xl">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="font-semibold text-2xl tabular-nums tracking-tight">{value}</p>
      {note ? <p className="text-ink-quiet text-sm">{note}</p> : null}
    </div>
  )
}

/** Tiles side by side, as many as fit. */
export function StatGrid({ children }: { children: ReactNode }) {
  return <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">{children}</div>
}
