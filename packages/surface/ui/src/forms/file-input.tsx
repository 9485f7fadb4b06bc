import { CircleAlert, ImageUp } from 'lucide-react'
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useState } from 'react'
import { buttonClasses } from '../actions/button.tsx'
import { classNames } from '../class-names.ts'
import { useFieldControl } from './field.tsx'

export interface FileInputProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** Words on the area, such as "Choose a file". */
  chooseLabel: string
  /** Address of the picture that is stored now. */
  currentUrl?: string
  /** Text for the picture in the preview. */
  previewAlt?: string
  /** Said at once of a larger file, which is then not sent. The server refuses it as well. */
  tooLarge?: { readonly bytesMax: number; readonly text: string }
}

/**
 * A picture or document from the person's device; a picture with a preview. Its button speaks the page's language, which the
 * browser's own does not. It stands inside a `Field`, or is given an id.
 */
export const FileInput = forwardRef<HTMLInputElement, FileInputProps>(function FileInput(
  { chooseLabel, currentUrl, previewAlt = '', tooLarge, className, onChange, ...rest },
  ref,
) {
  const tied = useFieldControl(rest)
  const [chosen, setChosen] = useState<File | null>(null)
  const refusal = (file: File | null) =>
    tooLarge && file && file.size > tooLarge.bytesMax ? tooLarge.text : ''
  const isRefused = refusal(chosen) !== ''
  const previewUrl = useObjectUrl(isRefused ? null : chosen) ?? currentUrl
  return (
    <div
      className={classNames(
        'relative flex items-center gap-4 rounded-lg border border-line-strong border-dashed bg-raised p-3 transition-colors duration-150 hover:border-ink-quiet',
        className,
      )}
    >
      <span className="flex size-16 shrink-0 items-center justify-center overflow-hidden rounded-lg bg-sunken text-ink-quiet">
        {previewUrl ? (
          <img src={previewUrl} alt={previewAlt} className="size-full object-contain p-1" />
        ) : (
          <ImageUp aria-hidden className="size-6" />
        )}
      </span>
      <span className="flex min-w-0 grow flex-col items-start gap-1.5">
        <input
          {...rest}
          {...tied}
          ref={ref}
          type="file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0] ?? null
            setChosen(file)
            event.currentTarget.setCustomValidity(refusal(file))
            onChange?.(event)
          }}
          className="peer sr-only"
        />
        <label
          htmlFor={tied.id}
          className={classNames(
            buttonClasses({ size: 'small' }),
            'peer-focus-visible:outline-2 peer-focus-visible:outline-accent-ink peer-focus-visible:outline-offset-2',
          )}
        >
          {chooseLabel}
        </label>
        <span className="max-w-full truncate text-ink-quiet text-sm" aria-live="polite">
          {chosen?.name}
        </span>
        <span role="alert">
          {isRefused ? (
            <span className="flex gap-1.5 font-medium text-critical text-sm">
              <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
              {refusal(chosen)}
            </span>
          ) : null}
        </span>
      </span>
    </div>
  )
})

function useObjectUrl(file: File | null): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    // A document has no picture; its name says enough.
    if (!file?.type.startsWith('image/')) return setUrl(undefined)
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
