import { z } from 'zod'

/** Where a message of ours waits to be posted to a provider, at the app's host. */
export const carriedPath = '/sso/carry'

/** A form that a browser posts to its company's provider. */
export interface CarriedMessage {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

export const CarriedInput = z.object({
  /** A signed request with its certificate, deflated and sealed, has 3 to 5 KB. */
  message: z.string().max(12_000),
})
export type CarriedInput = z.input<typeof CarriedInput>
