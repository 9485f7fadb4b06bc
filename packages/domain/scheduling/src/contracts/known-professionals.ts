import { z } from 'zod'

export const SetHiddenProfessionalInput = z.object({ professionalId: z.uuid(), isHidden: z.boolean() })
export type SetHiddenProfessionalInput = z.input<typeof SetHiddenProfessionalInput>

/** A professional whom a client sees or saw. Instants in ISO 8601. */
export interface KnownProfessional {
  readonly professionalId: string
  readonly since: string
  /** Since when the two also see each other outside of every hub; null: in hubs only. */
  readonly privateSince: string | null
  /** Their own page takes requests now. */
  readonly takesRequests: boolean
  /** Sessions that were held. */
  readonly held: number
  /** Sessions to come. */
  readonly ahead: number
  readonly nextAt: string | null
  /** The latest that was held. */
  readonly lastAt: string | null
  /** The client does not want to see them in the list. */
  readonly isHidden: boolean
}
