import { secretText, url, z } from '@kara/config'

const keyCharsMin = 8

/** How the card processor is reached. */
export const cardSettings = z.object({
  STRIPE_SECRET_KEY: secretText(keyCharsMin),
  STRIPE_WEBHOOK_SECRET: secretText(keyCharsMin),
  /** Another address that speaks its protocol; the processor's own when not set. */
  STRIPE_HOST: url.optional(),
})
