import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import { FieldErrors } from './field.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Opposite the label: a price, a number of credits. */
  aside?: ReactNode
  disabled?: boolean
}

export interface ChoicesProps {
  /** The question, read as the name of the group. */
  legend: ReactNode
  name: string
  choices: readonly Choice[]
  hint?: ReactNode
  errors?: readonly string[] | undefined
  defaultValue?: string
  required?: boolean
  className?: string
}

function Group({
  legend,
  hint,
  errors,
  className,
  children,
}: Omit<ChoicesProps, 'name' | 'choices'> & { children: ReactNode }) {
  const id = useId()
  const describedBy = [hint ? `${id}-hint` : '', errors?.length ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset aria-describedby={describedBy || undefined} className={classNames('min-w-0', className)}>
      <legend className="font-semibold text-sm">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 max-w-prose text-ink-quiet text-sm">
          {hint}
        </p>
      ) : null}
      <div className="mt-2">{children}</div>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  )
}

/** A few short choices under one question. */
export function RadioGroup({ name, choices, defaultValue, required, ...group }: ChoicesProps) {
  const id = useId()
  return (
    <Group {...group}>
      <div className="flex flex-col">
        {choices.map((choice) => (
          <label
            key={choice.value}
            htmlFor={`${id}-${choice.value}`}
            className="flex min-h-control items-start gap-3 py-[calc((var(--control)-1.5em)/2)]"
          >
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              required={required}
              disabled={choice.disabled}
              className="mt-[0.12em] size-[1.25em] shrink-0 accent-accent"
            />
            <span className="flex flex-col">
              <span>{choice.label}</span>
              {choice.hint ? <span className="text-ink-quiet text-sm">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </Group>
  )
}

/** Choices that need a sentence each, as cards; the chosen one shows by edge, ground and mark. */
export function ChoiceCards({ name, choices, defaultValue, required, ...group }: ChoicesProps) {
  const id = useId()
  return (
    <Group {...group}>
      <div className="grid gap-2.5 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
        {choices.map((choice) => (
          <label
            key={choice.value}
            htmlFor={`${id}-${choice.value}`}
            className="flex items-start gap-3 rounded-lg border border-line bg-raised p-4 transition-colors duration-150 hover:border-line-strong has-checked:border-accent-line has-checked:bg-accent-wash has-checked:ring-1 has-checked:ring-accent-line has-disabled:bg-sunken has-disabled:text-ink-quiet"
          >
            <input
              id={`${id}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              required={required}
              disabled={choice.disabled}
              className="mt-[0.12em] size-[1.25em] shrink-0 accent-accent"
            />
            <span className="flex min-w-0 grow flex-col">
              <span className="flex items-baseline justify-between gap-3 font-semibold">
                {choice.label}
                {choice.aside ? <span className="shrink-0 tabular-nums">{choice.aside}</span> : null}
              </span>
              {choice.hint ? <span className="text-ink-quiet text-sm">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </Group>
  )
}
