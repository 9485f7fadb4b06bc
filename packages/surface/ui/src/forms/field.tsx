import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { classNames } from '../class-names.ts'

/** What a field tells the control inside it. */
interface FieldContextValue {
  id: string
  describedBy: string | undefined
  isInvalid: boolean
  isRequired: boolean
}

const FieldContext = createContext<FieldContextValue | null>(null)

export interface FieldProps {
  label: ReactNode
  /** Id of the control inside; Conform's `fields.email.id` fits. Made up when absent. */
  id?: string
  /** What to write or why it is asked, above the control so that a phone's keyboard does not cover it. */
  hint?: ReactNode
  /** What is wrong and how to put it right; Conform's `fields.email.errors` fits. */
  errors?: readonly string[] | undefined
  required?: boolean
  /** Said beside the label of a field that may stay empty, such as "optional". */
  optionalLabel?: string
  /** A short figure opposite the label, such as "120 left". */
  counter?: ReactNode
  className?: string
  children: ReactNode
}

/** A label, a hint, one control and its errors, tied together for assistive technology. */
export function Field(props: FieldProps) {
  const { label, hint, errors, required = false, optionalLabel, counter, className, children } = props
  const madeUpId = useId()
  const id = props.id ?? madeUpId
  const isInvalid = Boolean(errors?.length)
  const describedBy = [hint ? `${id}-hint` : '', isInvalid ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <FieldContext.Provider
      value={{ id, describedBy: describedBy || undefined, isInvalid, isRequired: required }}
    >
      <div className={classNames('flex flex-col gap-1.5', className)}>
        <div className="flex items-baseline justify-between gap-4">
          <label htmlFor={id} className="font-semibold text-sm">
            {label}
            {optionalLabel ? (
              <span className="ml-1.5 font-normal text-ink-quiet">{optionalLabel}</span>
            ) : null}
          </label>
          {counter ? <span className="text-ink-quiet text-xs tabular-nums">{counter}</span> : null}
        </div>
        {hint ? (
          <p id={`${id}-hint`} className="max-w-prose text-ink-quiet text-sm">
            {hint}
          </p>
        ) : null}
        {children}
        <FieldErrors id={`${id}-error`} errors={errors} />
      </div>
    </FieldContext.Provider>
  )
}

/** The errors under a control; nothing when there are none. */
export function FieldErrors({ id, errors }: { id: string; errors?: readonly string[] | undefined }) {
  if (!errors?.length) return null
  return (
    <div id={id} className="flex flex-col gap-0.5 font-medium text-critical text-sm">
      {errors.map((error) => (
        <p key={error} className="flex gap-1.5">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {error}
        </p>
      ))}
    </div>
  )
}

interface ControlProps {
  id?: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: React.AriaAttributes['aria-invalid']
}

/** The attributes that tie a control to the field around it; what the control was given itself wins or is added. */
export function useFieldControl(given: ControlProps) {
  const field = useContext(FieldContext)
  const ids = `${field?.describedBy ?? ''} ${given['aria-describedby'] ?? ''}`.split(' ').filter(Boolean)
  return {
    id: given.id ?? field?.id,
    required: given.required ?? (field?.isRequired || undefined),
    'aria-describedby': [...new Set(ids)].join(' ') || undefined,
    'aria-invalid': given['aria-invalid'] ?? (field?.isInvalid || undefined),
  }
}
