import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { LetterOrder } from '../store/deliveries.ts'
import type { Desk, Draft, Write } from './draft.ts'

/** A kind of planned notice: which delivery its payload means, and how its letter is written. */
export interface PlannedLetter {
  readonly kind: string
  readonly read: (payload: unknown) => { readonly order: LetterOrder; readonly write: Write }
}

/** Ties a kind of planned notice to its payload, so that what is written knows what it is about. */
export function plannedLetter<Payload extends z.ZodType>(
  payload: Payload,
  write: (ctx: Ctx, desk: Desk, about: z.output<Payload>, writtenAt: Temporal.Instant) => Promise<Draft>,
  of: { readonly kind: string; readonly order: (about: z.output<Payload>) => LetterOrder },
): PlannedLetter {
  return {
    kind: of.kind,
    read(raw) {
      const about = payload.parse(raw)
      return {
        order: of.order(about),
        write: (ctx, desk, writtenAt) => write(ctx, desk, about, writtenAt),
      }
    },
  }
}
