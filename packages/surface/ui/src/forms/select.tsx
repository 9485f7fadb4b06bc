import { ChevronDown } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { classNames } from '../class-names.ts'
import { CONTROL_CLASSES } from './control-classes.ts'
import { useFieldControl } from './field.tsx'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectProps extends ComponentPropsWithoutRef<'select'> {
  options: readonly SelectOption[]
  /** The first, empty choice, such as "Any language". */
  placeholder?: string
}

/** The browser's own list of choices: it works without script and opens well on a phone. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, className, ...rest },
  ref,
) {
  const tied = useFieldControl(rest)
  return (
    <span className="relative block">
      <select
        {...rest}
        {...tied}
        ref={ref}
        className={classNames(CONTROL_CLASSES, 'appearance-none pr-9', className)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-quiet"
      />
    </span>
  )
})
