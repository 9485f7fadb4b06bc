import { type ComponentPropsWithoutRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { CONTROL_CLASSES } from './control-classes.ts'
import { useFieldControl } from './field.tsx'

export interface ColorFieldProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'onChange'> {
  /** Name of the browser's colour picker, for people who do not see it. */
  swatchLabel: string
  /** Ready-made colours to choose from with one press. */
  suggestions?: readonly { hex: string; label: string }[]
  onColor?: (hex: string) => void
}

const HEX = /^#[0-9a-f]{6}$/i

/** A colour as its hex code with a swatch; only the text is sent, so it works without script. */
export function ColorField({ swatchLabel, suggestions, onColor, className, ...rest }: ColorFieldProps) {
  const tied = useFieldControl(rest)
  const [hex, setHex] = useState(String(rest.defaultValue ?? rest.value ?? ''))
  const choose = (next: string) => {
    setHex(next)
    if (HEX.test(next)) onColor?.(next)
  }
  return (
    <div className={classNames('flex flex-wrap items-center gap-3', className)}>
      <span className="flex">
        <input
          type="color"
          aria-label={swatchLabel}
          value={HEX.test(hex) ? hex.toLowerCase() : '#ffffff'}
          onChange={(event) => choose(event.currentTarget.value)}
          className="h-control w-14 rounded-l-lg border border-line-strong border-r-0 bg-raised p-1"
        />
        <input
          spellCheck={false}
          autoComplete="off"
          pattern="#[0-9a-fA-F]{6}"
          maxLength={7}
          {...rest}
          {...tied}
          defaultValue={undefined}
          value={hex}
          onChange={(event) => choose(event.currentTarget.value)}
          className={classNames(CONTROL_CLASSES, 'w-32 rounded-l-none tabular-nums')}
        />
      </span>
      {suggestions?.map((suggestion) => (
        <button
          key={suggestion.hex}
          type="button"
          data-drawn
          aria-label={suggestion.label}
          title={suggestion.label}
          aria-pressed={suggestion.hex.toLowerCase() === hex.toLowerCase()}
          onClick={() => choose(suggestion.hex)}
          style={{ backgroundColor: suggestion.hex }}
          className="size-8 rounded-full border border-line-strong outline-offset-2 aria-pressed:ring-2 aria-pressed:ring-ink aria-pressed:ring-offset-2 aria-pressed:ring-offset-surface"
        />
      ))}
    </div>
  )
}
