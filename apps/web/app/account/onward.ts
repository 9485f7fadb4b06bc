/** Where somebody was going: a path here, or at one of our other hosts. */
export interface Onward {
  readonly to: string
  /** The other host, by its name; the way there carries the session over. */
  readonly back?: string
}

/** What a hub asks for before a booking. */
export const needs = ['key', 'electronic_id'] as const
export type Needed = (typeof needs)[number]

const question = ({ to, back }: Onward) => new URLSearchParams(back ? { to, back } : { to }).toString()

/** Where the account's own factor is shown. At a hub the way leads over the app and back. */
export function confirmPath(onward: Onward & { readonly again?: boolean }): string {
  const path = `/confirm?${question(onward)}${onward.again ? '&again=1' : ''}`
  return onward.back ? `/hand-off/to/app?${new URLSearchParams({ to: path })}` : path
}

/** Where an account is protected, and the way back from there. */
export function protectPath(
  onward: Onward & { readonly isHere?: boolean; readonly needed?: Needed },
): string {
  const path = `/protect?${question(onward)}${onward.needed ? `&needed=${onward.needed}` : ''}`
  return onward.back && !onward.isHere ? `/hand-off/to/app?${new URLSearchParams({ to: path })}` : path
}

/** The way on from the app. */
export function pathOnward({ to, back }: Onward): string {
  return back ? `/hand-off/to/${encodeURIComponent(back)}?${new URLSearchParams({ to })}` : to
}

/** The way back into an account whose keys are lost. */
export function recoveryPath(): string {
  return '/recovery'
}

/** Where terms are read and accepted on the way to a page. */
export function newTermsPath(
  audience: 'client' | 'professional' | 'company',
  { to, companyId }: { readonly to: string; readonly companyId?: string },
): string {
  return `/new-terms/${audience}?${new URLSearchParams(companyId ? { to, company: companyId } : { to })}`
}
