import { forwardRef } from 'react'
import { classNames } from '../class-names.ts'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface CodeInputProps extends Omit<TextInputProps, 'icon' | 'suffix' | 'maxLength'> {
  /** How many digits the code has. */
  digits?: number
}

/**
 * A code from a letter. One real box rather than one per digit: pasting, the phone's own suggestion and
 * reading aloud all work, and a mistake is corrected as in any text.
 */
export const CodeInput = forwardRef<HTMLInputElement, CodeInputProps>(function CodeInput(
  { digits = 6, className, style, ...rest },
  ref,
) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern={`[0-9 ]{${digits},}`}
      spellCheck={false}
      {...rest}
      ref={ref}
      maxLength={digits + 1}
      style={{ width: `calc(${digits} * 1.15em + ${digits} * 0.35em + 2rem)`, ...style }}
      className={classNames(
        'min-h-[calc(var(--control)+0.75rem)] max-w-full px-4 font-semibold text-2xl tabular-nums tracking-[0.35em]',
        className,
      )}
    />
  )
})
