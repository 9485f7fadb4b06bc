import type { ReactNode } from 'react'
import { MAIN_ID, SkipLink } from './skip-link.tsx'

export interface HubLayoutProps {
  skipLabel: string
  /** A `HubHeader`. */
  header: ReactNode
  /** A `CrisisFooter`: on every page of a hub. */
  footer: ReactNode
  /** Above everything, such as the held time with its countdown or a flash. */
  banner?: ReactNode
  /** Full width above the main column, such as a welcome. */
  hero?: ReactNode
  children: ReactNode
}

/** A company's branded hub: roomy, for one hand on a phone. */
export function HubLayout({ skipLabel, header, footer, banner, hero, children }: HubLayoutProps) {
  return (
    <div data-density="roomy" className="flex min-h-dvh flex-col">
      <SkipLink label={skipLabel} />
      {header}
      <main id={MAIN_ID} tabIndex={-1} className="grow outline-none">
        {banner ? <div className="sticky top-0 z-20">{banner}</div> : null}
        {hero}
        <div className="mx-auto w-full max-w-page px-4 py-8 sm:px-6 lg:py-12">{children}</div>
      </main>
      {footer}
    </div>
  )
}
