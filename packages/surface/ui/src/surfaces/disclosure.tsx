import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export interface DisclosureProps {
  summary: ReactNode
  isOpen?: boolean
  className?: string
  children: ReactNode
}

/** Something more, one press away; opens without script. */
export function Disclosure({ summary, isOpen, className, children }: DisclosureProps) {
  return (
    <details open={isOpen} className={classNames('group rounded-lg border border-line bg-raised', className)}>
      <summary className="flex min-h-control list-none items-center gap-2 rounded-lg px-4 py-2 font-semibold">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-quiet transition-transform duration-150 group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="max-w-prose px-4 pb-4 pl-10">{children}</div>
    </details>
  )
}
