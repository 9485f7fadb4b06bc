import { Check } from 'lucide-react'

export interface StepIndicatorProps {
  /** In words, such as "Step 2 of 3"; read aloud before the steps. */
  label: string
  steps: readonly string[]
  /** Index of the present step, from 0. */
  current: number
}

/** Where the person is in a short row of steps. */
export function StepIndicator({ label, steps, current }: StepIndicatorProps) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-quiet text-sm tabular-nums">{label}</p>
      <ol className="grid auto-cols-fr grid-flow-col gap-2">
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? 'step' : undefined}
            className="flex flex-col gap-1.5"
          >
            <span
              aria-hidden
              className={`h-1 rounded-full ${index <= current ? 'bg-accent-line' : 'bg-line'}`}
            />
            <span
              className={`flex items-center gap-1 text-sm ${index === current ? 'font-semibold text-ink' : 'text-ink-quiet'}`}
            >
              {index < current ? <Check aria-hidden className="size-4 text-accent-ink" /> : null}
              {step}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
