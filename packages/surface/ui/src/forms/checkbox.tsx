import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import { FieldErrors } from './field.tsx'

export interface CheckboxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
}

/** One statement to agree to or one thing to switch on. The whole row can be touched. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, errors, className, ...rest },
  ref,
) {
  const madeUpId = useId()
  const id = rest.id ?? madeUpId
  const describedBy = [rest['aria-describedby'], hint && `${id}-hint`, errors?.length && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label
        htmlFor={id}
        className="flex min-h-control items-start gap-3 py-[calc((var(--control)-1.5em)/2)]"
      >
        <input
          {...rest}
          ref={ref}
          id={id}
          type="checkbox"
          aria-describedby={describedBy || undefined}
          aria-invalid={errors?.length ? true : rest['aria-invalid']}
          className="mt-[0.12em] size-[1.25em] shrink-0 accent-accent"
        />
        <span className="flex flex-col">
          <span>{label}</span>
          {hint ? (
            <span id={`${id}-hint`} className="text-ink-quiet text-sm">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </div>
  )
})
