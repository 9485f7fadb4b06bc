import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon?: LucideIcon
  /** What would be here: "No requests are waiting". */
  title: ReactNode
  /** Why it is empty and what fills it. */
  children?: ReactNode
  /** The next step. */
  action?: ReactNode
}

/** Nothing yet, and what to do about it. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border border-line border-dashed px-6 py-10 text-center">
      {Icon ? (
        <span className="flex size-12 items-center justify-center rounded-full bg-accent-wash text-accent-ink">
          <Icon aria-hidden className="size-6" />
        </span>
      ) : null}
      <p className="font-semibold text-lg">{title}</p>
      {children ? <div className="max-w-[46ch] text-ink-quiet">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  )
}
