import { Check, Circle, LoaderCircle, type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

export type ProgressState = 'waiting' | 'running' | 'done' | 'failed'

export interface ProgressStep {
  id: string
  title: string
  state: ProgressState
  /** The state in words. */
  stateLabel: string
  /** What it made, or why it failed and what now. */
  detail?: ReactNode
}

const MARKS: Record<ProgressState, { icon: LucideIcon; look: string }> = {
  waiting: { icon: Circle, look: 'text-line-strong' },
  running: { icon: LoaderCircle, look: 'text-accent-ink [&>svg]:animate-spin' },
  done: { icon: Check, look: 'text-positive' },
  failed: { icon: X, look: 'text-critical' },
}

/** The visible steps of work that goes on behind the page, such as publishing a hub. */
export function ProgressSteps({ label, steps }: { label: string; steps: readonly ProgressStep[] }) {
  return (
    <ol aria-label={label} aria-live="polite" className="flex flex-col divide-y divide-line">
      {steps.map((step) => {
        const { icon: Icon, look } = MARKS[step.state]
        return (
          <li key={step.id} className="flex items-start gap-3 py-row">
            <span className={classNames('flex h-[1.5em] items-center', look)}>
              <Icon aria-hidden className="size-4.5" strokeWidth={2.5} />
            </span>
            <div className="min-w-0 grow">
              <p className={step.state === 'waiting' ? 'text-ink-quiet' : 'font-medium'}>{step.title}</p>
              {step.detail ? <div className="text-ink-quiet text-sm">{step.detail}</div> : null}
            </div>
            <span className="text-ink-quiet text-sm tabular-nums">{step.stateLabel}</span>
          </li>
        )
      })}
    </ol>
  )
}
