/** How every box to write or choose in looks. */
export const CONTROL_CLASSES =
  'block w-full min-h-control rounded-lg border border-line-strong bg-raised px-3 py-1.5 text-base text-ink transition-colors duration-150 hover:border-ink-quiet focus-visible:outline-offset-0 focus-visible:border-accent-ink aria-[invalid=true]:border-critical aria-[invalid=true]:bg-critical-soft disabled:bg-sunken disabled:text-ink-quiet disabled:border-line [&[readonly]]:bg-sunken'
