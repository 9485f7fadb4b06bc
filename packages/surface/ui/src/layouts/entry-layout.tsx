import type { ReactNode } from 'react'
import { wholeWords } from '../whole-words.tsx'
import { HeroArt } from './hero-art.tsx'
import { MAIN_ID, SkipLink } from './skip-link.tsx'

export interface EntryLayoutProps {
  skipLabel: string
  brand: ReactNode
  /** Language and look, opposite the brand. */
  settings?: ReactNode
  title: ReactNode
  description?: ReactNode
  /** Below the card: the other way, such as "No account yet". */
  aside?: ReactNode
  /** A form with fields side by side; otherwise as wide as one field. */
  isWide?: boolean
  children: ReactNode
}

/** Signing in, giving a code, accepting terms: one card, one task. */
export function EntryLayout({
  skipLabel,
  brand,
  settings,
  title,
  description,
  aside,
  isWide,
  children,
}: EntryLayoutProps) {
  return (
    <div data-density="roomy" className="relative flex min-h-dvh flex-col overflow-hidden bg-accent-wash">
      <HeroArt isLow />
      <SkipLink label={skipLabel} />
      <header className="relative flex min-h-18 flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-6">
        {brand}
        {settings ? <div className="flex items-center gap-2">{settings}</div> : null}
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className={`relative mx-auto flex w-full grow flex-col gap-5 px-4 pt-4 pb-16 outline-none sm:pt-12 ${isWide ? 'max-w-2xl' : 'max-w-md'}`}
      >
        <div className="flex flex-col gap-6 rounded-2xl border border-line bg-raised p-6 sm:p-8">
          <div className="flex flex-col gap-2">
            <h1 className="text-2xl">{wholeWords(title)}</h1>
            {description ? <div className="text-ink-quiet">{description}</div> : null}
          </div>
          {children}
        </div>
        {aside ? <div className="text-center text-ink-quiet text-sm">{aside}</div> : null}
      </main>
    </div>
  )
}
