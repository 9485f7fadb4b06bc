import { z } from 'zod'

/** More services than anybody offers. */
const servicesMax = 50

export const SetRequestLinkInput = z.object({
  isOn: z.boolean(),
  /** Which services can be asked for there; null: all of them, also those to come. */
  serviceIds: z.array(z.uuid()).max(servicesMax).nullable(),
})
export type SetRequestLinkInput = z.input<typeof SetRequestLinkInput>

/** Whether a professional takes requests on a page of their own, and for which services. */
export interface RequestLink {
  readonly isOn: boolean
  readonly serviceIds: readonly string[] | null
}
