import type { CompanyId, ConnectionId, PersonId } from '@kara/kernel'
import { z } from 'zod'

const ofConnection = {
  companyId: z.uuid().transform((id) => id as CompanyId),
  connectionId: z.uuid().transform((id) => id as ConnectionId),
}

/** A company's sign-in was switched: on, off, or between offered and required. */
export const SignInSwitched = z.object({ ...ofConnection, state: z.string() })

/** Somebody whom it opened the account, and who may have no other way in now. */
export const PasswordNeededDue = z.object({
  ...ofConnection,
  personId: z.uuid().transform((id) => id as PersonId),
  at: z.iso.datetime({ offset: true }),
})
