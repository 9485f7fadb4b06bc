import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { classNames } from '../class-names.ts'
import { buttonClasses } from './button.tsx'

export interface CopyButtonProps {
  text: string
  label: string
  /** Shown and read aloud for a moment after copying. */
  copiedLabel: string
  className?: string
}

const THANKS_MS = 2500

/** Copies a text. Where the browser refuses, the text beside it can still be chosen by hand. */
export function CopyButton({ text, label, copiedLabel, className }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), THANKS_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const Icon = isCopied ? Check : Copy
  return (
    <button
      type="button"
      data-button
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setIsCopied(true),
          () => setIsCopied(false),
        )
      }
      className={classNames(buttonClasses({ variant: 'secondary', size: 'small' }), className)}
    >
      <Icon aria-hidden className="size-4" />
      <span aria-live="polite">{isCopied ? copiedLabel : label}</span>
    </button>
  )
}

export interface CopyFieldProps extends Omit<CopyButtonProps, 'className'> {
  /** What the value is: "Reply address (ACS URL)". */
  name: string
  hint?: string
}

/** A value to carry to another system, with its name and a button that copies it. */
export function CopyField({ name, hint, text, label, copiedLabel }: CopyFieldProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="font-semibold text-sm">{name}</p>
      {hint ? <p className="text-ink-quiet text-sm">{hint}</p> : null}
      <div className="flex items-center gap-2 rounded-lg border border-line bg-sunken p-1 pl-3">
        <code className="min-w-0 grow select-all break-all font-mono text-sm">{text}</code>
        <CopyButton text={text} label={label} copiedLabel={copiedLabel} className="shrink-0" />
      </div>
    </div>
  )
}
