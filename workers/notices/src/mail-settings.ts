import { secretText, url, z } from '@kara/config'

const keyCharsMin = 8

/** How letters leave the building. */
export const mailSettings = z.object({
  RESEND_API_KEY: secretText(keyCharsMin),
  /** The provider's own when not set. */
  RESEND_BASE_URL: url.optional(),
  MAIL_FROM: z.string().regex(/^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/, 'must be “Name <address>”'),
})
