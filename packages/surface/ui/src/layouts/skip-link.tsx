/** Where the main matter of every page begins. */
export const MAIN_ID = 'main'

/** The first stop of the keyboard on every page. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-lg focus:bg-raised focus:px-4 focus:py-2.5 focus:font-semibold focus:text-accent-ink focus:shadow-float"
    >
      {label}
    </a>
  )
}
