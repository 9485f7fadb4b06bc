import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { CONTROL_CLASSES } from './control-classes.ts'
import { useFieldControl } from './field.tsx'

export interface TextAreaProps extends ComponentPropsWithoutRef<'textarea'> {
  /** With `maxLength`: says how many characters are left, below the box. */
  countLabel?: (left: number) => string
}

/** Several lines of text; grows with what is written where the browser can. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { countLabel, className, onChange, ...rest },
  ref,
) {
  const tied = useFieldControl(rest)
  const [length, setLength] = useState(String(rest.value ?? rest.defaultValue ?? '').length)
  const area = (
    <textarea
      rows={4}
      {...rest}
      {...tied}
      ref={ref}
      onChange={(event) => {
        setLength(event.currentTarget.value.length)
        onChange?.(event)
      }}
      className={classNames(CONTROL_CLASSES, 'field-sizing-content max-h-[32rem] min-h-24 py-2', className)}
    />
  )
  if (!countLabel || !rest.maxLength) return area
  return (
    <div>
      {area}
      <p className="mt-1 text-right text-ink-quiet text-xs tabular-nums">
        {countLabel(rest.maxLength - length)}
      </p>
    </div>
  )
})
