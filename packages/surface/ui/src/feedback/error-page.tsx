import type { ReactNode } from 'react'
import { CopyButton } from '../actions/copy-button.tsx'
import { wholeWords } from '../whole-words.tsx'

export interface ErrorPageProps {
  /** What happened: "This page could not be loaded". */
  title: ReactNode
  /** Why, as far as it can be said. */
  why: ReactNode
  /** What to do now. */
  whatNow: ReactNode
  actions?: ReactNode
  /** What support asks for. */
  reference?: { label: string; code: string; copyLabel: string; copiedLabel: string }
}

/** A page for when it failed: what, why, what now, and the code that support can look up. */
export function ErrorPage({ title, why, whatNow, actions, reference }: ErrorPageProps) {
  return (
    <div className="mx-auto flex w-full max-w-column flex-col gap-6 py-6 lg:py-14">
      <svg viewBox="0 0 96 64" aria-hidden data-drawn className="h-16 w-24 self-start">
        <path
          d="M4 56c14-4 20-22 34-22s16 14 28 14 16-10 26-12"
          fill="none"
          stroke="var(--line-strong)"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeDasharray="1 7"
        />
        <circle
          cx="38"
          cy="20"
          r="12"
          fill="var(--accent-soft)"
          stroke="var(--accent-line)"
          strokeWidth="2.5"
        />
        <path
          d="M38 14.5v6.5M38 25.2v.1"
          stroke="var(--accent-ink)"
          strokeWidth="2.8"
          strokeLinecap="round"
        />
      </svg>
      <div className="flex flex-col gap-3">
        <h1 className="text-2xl">{wholeWords(title)}</h1>
        <div className="text-ink-quiet">{why}</div>
        <div>{whatNow}</div>
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      {reference ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-sunken p-4">
          <div>
            <p className="text-ink-quiet text-sm">{reference.label}</p>
            <p className="select-all font-semibold text-xl tabular-nums tracking-wider">{reference.code}</p>
          </div>
          <CopyButton text={reference.code} label={reference.copyLabel} copiedLabel={reference.copiedLabel} />
        </div>
      ) : null}
    </div>
  )
}
