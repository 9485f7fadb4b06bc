import { EnterCodeInput, SignInWithPasswordInput } from '@kara/identity/contracts'
import type { CompanyId, PersonId } from '@kara/kernel'
import { z } from 'zod'

/** A working day and the night after it: by then somebody has put the sign-in right, or opens it anew. */
export const breakGlassHours = 12
/** As many as are worth reading again; the audit keeps all. */
export const breakGlassShownMax = 10

export const RequestBreakGlassInput = SignInWithPasswordInput.pick({
  email: true,
  password: true,
  clientAddress: true,
}).extend({ locale: z.enum(['en', 'is']) })
export type RequestBreakGlassInput = z.input<typeof RequestBreakGlassInput>

export const OpenBreakGlassInput = EnterCodeInput
export type OpenBreakGlassInput = z.input<typeof OpenBreakGlassInput>

export interface OpenedBreakGlass {
  readonly personId: PersonId
  readonly companyId: CompanyId
}

/** That an owner came in past the company's sign-in, for its other administrators. */
export interface BreakGlass {
  readonly id: string
  readonly personId: PersonId
  /** ISO 8601 instants. */
  readonly openedAt: string
  readonly endsAt: string
}
