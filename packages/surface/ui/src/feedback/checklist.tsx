import { Check, Circle, Clock, Lock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../actions/link.tsx'
import { classNames } from '../class-names.ts'

export type ChecklistState = 'todo' | 'waiting' | 'done' | 'blocked'

export interface ChecklistItem {
  id: string
  title: string
  description?: ReactNode
  state: ChecklistState
  /** The state in words, with who acts: "Waiting for your IT". */
  stateLabel: string
  /** Where the step is done; the title leads there. */
  href?: string
  /** The next step's button. */
  action?: ReactNode
}

export interface ChecklistProps {
  label: string
  /** "3 of 8 steps done". */
  progressLabel: string
  items: readonly ChecklistItem[]
}

const MARKS: Record<ChecklistState, { icon: LucideIcon; look: string }> = {
  todo: { icon: Circle, look: 'border-line-strong text-transparent' },
  waiting: { icon: Clock, look: 'border-transparent bg-caution-soft text-caution' },
  done: { icon: Check, look: 'border-transparent bg-accent text-on-accent' },
  blocked: { icon: Lock, look: 'border-transparent bg-sunken text-ink-quiet' },
}

/** Steps of a setting-up that can be left and taken up again; each is done by a fact, not by a tick. */
export function Checklist({ label, progressLabel, items }: ChecklistProps) {
  const done = items.filter((item) => item.state === 'done').length
  return (
    <section aria-label={label} className="flex flex-col gap-3">
      <div className="flex items-center gap-4">
        <div aria-hidden data-drawn className="h-1.5 grow overflow-hidden rounded-full bg-line">
          <div
            className="h-full rounded-full bg-accent-line"
            style={{ width: `${(done / Math.max(1, items.length)) * 100}%` }}
          />
        </div>
        <p className="shrink-0 font-medium text-ink-quiet text-sm tabular-nums">{progressLabel}</p>
      </div>
      <ol className="divide-y divide-line rounded-xl border border-line bg-raised">
        {items.map((item) => {
          const { icon: Icon, look } = MARKS[item.state]
          return (
            <li
              key={item.id}
              className="relative flex items-start gap-3.5 p-card first:rounded-t-xl last:rounded-b-xl has-[a:hover]:bg-surface"
            >
              <span
                className={classNames(
                  'mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border-[1.5px]',
                  look,
                )}
              >
                <Icon aria-hidden className="size-3.5" strokeWidth={2.75} />
              </span>
              <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-6 gap-y-2">
                <div className="min-w-0 grow basis-64">
                  <p
                    className={classNames(
                      'font-semibold',
                      item.state === 'done' && 'font-medium text-ink-quiet',
                    )}
                  >
                    {item.href ? (
                      <Link href={item.href} className="rounded-sm after:absolute after:inset-0">
                        {item.title}
                      </Link>
                    ) : (
                      item.title
                    )}
                  </p>
                  {item.description && item.state !== 'done' ? (
                    <div className="max-w-prose text-ink-quiet text-sm">{item.description}</div>
                  ) : null}
                </div>
                <div className="relative flex items-center gap-3">
                  <span className={item.action ? 'sr-only' : 'text-ink-quiet text-sm'}>
                    {item.stateLabel}
                  </span>
                  {item.action}
                </div>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
