import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { ButtonLink } from '../actions/button.tsx'

export interface PaginationProps {
  /** Name of the navigation. */
  label: string
  /** "21–40 of 214". */
  summary?: ReactNode
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

/** The way to the pages before and after. Nothing but the summary when there is only one. */
export function Pagination({ label, summary, previous, next }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-quiet text-sm tabular-nums">{summary}</p>
      <div className="flex gap-2">
        {previous ? (
          <ButtonLink href={previous.href} rel="prev" icon={ChevronLeft}>
            {previous.label}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={next.href} rel="next" iconAfter={ChevronRight}>
            {next.label}
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  )
}
