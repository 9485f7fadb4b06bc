import { Link } from '@kara/ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

export interface SidePanelProps {
  label: string
  title: ReactNode
  close: { href: string; label: string }
  children: ReactNode
}

/** What is open beside the calendar, with the way to close it. */
export function SidePanel({ label, title, close, children }: SidePanelProps) {
  return (
    <section aria-label={label} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-2">
        <h2 className="text-lg">{title}</h2>
        <Link
          href={close.href}
          keepsScroll
          aria-label={close.label}
          className="inline-flex size-control shrink-0 items-center justify-center rounded-lg hover:bg-sunken"
        >
          <X aria-hidden className="size-5" />
        </Link>
      </div>
      {children}
    </section>
  )
}
