import type { ReactNode } from 'react'

/** The numbered steps of a guide. */
export function Steps({ children }: { children: ReactNode }) {
  return (
    <ol className="flex list-decimal flex-col gap-5 pl-5 marker:font-semibold marker:text-ink-quiet">
      {children}
    </ol>
  )
}
