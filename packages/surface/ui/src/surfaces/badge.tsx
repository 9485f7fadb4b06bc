import { Circle, CircleAlert, CircleCheck, CircleDashed, Clock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export interface BadgeProps {
  /** `accent` only for what belongs to the company, never for a state. */
  tone?: 'neutral' | 'accent' | 'outline'
  icon?: LucideIcon
  className?: string
  children: ReactNode
}

const BADGES = {
  neutral: 'bg-chip text-ink-quiet',
  accent: 'bg-accent-soft text-accent-ink',
  outline: 'border border-line text-ink-quiet',
} as const

/** A short label: a topic, a language, a number. */
export function Badge({ tone = 'neutral', icon: Icon, className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 py-0.5 font-medium text-xs tabular-nums',
        BADGES[tone],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5" /> : null}
      {children}
    </span>
  )
}

export type StatusTone = 'neutral' | 'draft' | 'waiting' | 'positive' | 'caution' | 'critical'

const STATUSES = {
  neutral: { icon: Circle, look: 'bg-chip text-ink-quiet' },
  draft: { icon: CircleDashed, look: 'bg-chip text-ink-quiet' },
  waiting: { icon: Clock, look: 'bg-caution-soft text-caution' },
  positive: { icon: CircleCheck, look: 'bg-positive-soft text-positive' },
  caution: { icon: CircleAlert, look: 'bg-caution-soft text-caution' },
  critical: { icon: CircleAlert, look: 'bg-critical-soft text-critical' },
} as const

/** The state of a thing, in a word, a colour and a drawing. */
export function Status({ tone = 'neutral', children }: { tone?: StatusTone; children: ReactNode }) {
  const { icon: Icon, look } = STATUSES[tone]
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full py-0.5 pr-2.5 pl-1.5 font-semibold text-xs',
        look,
      )}
    >
      <Icon aria-hidden className="size-3.5" strokeWidth={2.5} />
      {children}
    </span>
  )
}
