import { z } from 'zod'
import { limits, wholeOrHalf } from './limits.ts'

const address = z.email().max(254)

export const GrantCreditsInput = z
  .object({
    amountCredits: wholeOrHalf(limits.allowanceCreditsMax),
    audience: z.enum(['everyone', 'named']),
    /** One address a line, when named. */
    addresses: z
      .string()
      .max(limits.grantAddressesMax * 255)
      .default('')
      .transform((text) =>
        text
          .split(/[\s,;]+/)
          .map((line) => line.trim().toLowerCase())
          .filter(Boolean),
      )
      .pipe(z.array(address).max(limits.grantAddressesMax)),
    /** People read it beside the credits. */
    note: z.string().trim().max(140).default(''),
    /** The last day, in the company's zone. */
    usableUntil: z.iso.date(),
  })
  .refine(({ audience, addresses }) => audience === 'everyone' || addresses.length > 0, {
    path: ['addresses'],
    error: 'credits.addresses_missing',
  })
export type GrantCreditsInput = z.input<typeof GrantCreditsInput>

export interface CreditGrant {
  readonly id: string
  readonly amountHalves: number
  readonly audience: 'everyone' | 'named'
  readonly note: string
  /** The last day it can be used, in the company's zone: an ISO date. */
  readonly lastDay: string
  readonly createdAt: string
}
