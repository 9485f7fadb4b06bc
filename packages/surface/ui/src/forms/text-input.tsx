import type { LucideIcon } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { CONTROL_CLASSES } from './control-classes.ts'
import { useFieldControl } from './field.tsx'

export interface TextInputProps extends ComponentPropsWithoutRef<'input'> {
  icon?: LucideIcon
  /** Fixed text after what is written, such as a unit or the rest of an address. */
  suffix?: ReactNode
}

/** One line of text. Takes every attribute of `<input>`; inside a `Field` it needs only a name. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { icon: Icon, suffix, className, ...rest },
  ref,
) {
  const tied = useFieldControl(rest)
  const input = (
    <input
      type="text"
      {...rest}
      {...tied}
      ref={ref}
      className={classNames(CONTROL_CLASSES, Icon && 'pl-10', suffix && 'rounded-r-none', className)}
    />
  )
  if (!Icon && !suffix) return input
  return (
    <span className="flex w-full">
      <span className="relative min-w-0 grow">
        {Icon ? (
          <Icon
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-3 size-[1.15em] -translate-y-1/2 text-ink-quiet"
          />
        ) : null}
        {input}
      </span>
      {suffix ? (
        <span className="flex shrink-0 items-center rounded-r-lg border border-line-strong border-l-0 bg-sunken px-3 text-ink-quiet">
          {suffix}
        </span>
      ) : null}
    </span>
  )
})
