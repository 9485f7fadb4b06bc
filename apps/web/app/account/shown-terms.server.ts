import { acceptTerms, dismissTerms } from '@kara/identity'
import type { AcceptTermsInput, DismissTermsInput } from '@kara/identity/contracts'
import { type Ctx, isCodedError } from '@kara/kernel'

/**
 * Records that the terms on a page were accepted. False when a newer version came into force while they were read:
 * nothing was accepted then, and the newer one is shown next.
 */
export function acceptShownTerms(ctx: Ctx, input: AcceptTermsInput): Promise<boolean> {
  return unlessOutdated(acceptTerms(ctx, input))
}

/** Records that a change was read of. False when a newer one came meanwhile, of which the next page tells. */
export function dismissShownTerms(ctx: Ctx, input: DismissTermsInput): Promise<boolean> {
  return unlessOutdated(dismissTerms(ctx, input))
}

async function unlessOutdated(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer
    return true
  } catch (error) {
    if (isCodedError(error) && error.code === 'identity.terms_outdated') return false
    throw error
  }
}

/** Why the terms are shown once more: the box was left empty, or a newer version came meanwhile. */
const problems = { terms: 'missing', newer_terms: 'newer' } as const
export type TermsProblem = (typeof problems)[keyof typeof problems]

/** As the address of a page says it. */
export function readTermsProblem(request: Request): TermsProblem | null {
  const told = new URL(request.url).searchParams.get('problem') ?? ''
  return told in problems ? problems[told as keyof typeof problems] : null
}

/** A page of terms once more, with why. */
export function withTermsProblem(here: string, problem: keyof typeof problems): string {
  return `${here}${here.includes('?') ? '&' : '?'}problem=${problem}`
}
