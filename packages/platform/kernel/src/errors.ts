/** The eight ways in which a call can end without its result. */
export type ErrorKind =
  | 'not_found'
  | 'not_allowed'
  | 'not_signed_in'
  | 'conflict'
  | 'invalid'
  | 'limit'
  | 'precondition'
  | 'internal'

export interface ErrorDetails {
  /** Field name → message codes, for input that a person can correct. */
  readonly fields?: Readonly<Record<string, readonly string[]>>
  /** Values the sentence mentions, safe to show to whoever asked. */
  readonly values?: Readonly<Record<string, string | number>>
}

const brand = Symbol.for('kara.coded-error')

/**
 * A refusal that was foreseen. `code` (`module.reason`) is stable and keys the translated sentence;
 * `message` is that sentence in English, fit for the person who caused it.
 */
export class CodedError extends Error {
  readonly [brand] = true
  override readonly name = 'CodedError'
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Works across copies of this module, as a bundle and a source import may live in one process. */
export function isCodedError(error: unknown): error is CodedError {
  return typeof error === 'object' && error !== null && (error as { [brand]?: unknown })[brand] === true
}

type Make = (code: string, sentence: string, details?: ErrorDetails) => CodedError
const make =
  (kind: ErrorKind): Make =>
  (code, sentence, details) =>
    new CodedError(kind, code, sentence, details)

export const notFound = make('not_found')
export const notAllowed = make('not_allowed')
export const notSignedIn = make('not_signed_in')
export const conflict = make('conflict')
export const invalid = make('invalid')
export const limitReached = make('limit')
export const precondition = make('precondition')

/** Asserts what must hold inside our walls; a failure is our bug and ends the request. */
export function invariant(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${sentence}`)
}
