import type { ErrorKind } from '@kara/kernel'

/** What an error page knows: enough to say what happened, and a code under which support finds the rest. */
export interface ErrorPageData {
  readonly kind: ErrorKind
  readonly code: string
  /** In the reader's language; none for what nobody foresaw. */
  readonly sentence: string | null
  /** None when nothing stands behind the page, as with an address that does not exist. */
  readonly reference: string | null
}

export function isErrorPageData(value: unknown): value is ErrorPageData {
  return typeof value === 'object' && value !== null && 'kind' in value && 'reference' in value
}
