import { AddAdminInput, RemoveAdminInput } from '@kara/companies/contracts'
import { z } from 'zod'

/** Gives a role to whoever has this address, or takes one away. */
export const AdminForm = z.discriminatedUnion('intent', [
  AddAdminInput.pick({ role: true }).extend({ intent: z.literal('add'), email: z.email().max(254) }),
  RemoveAdminInput.extend({ intent: z.literal('remove') }),
])
