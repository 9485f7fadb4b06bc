import type { AdminInviteId } from '@kara/companies/contracts'
import { adminRoles } from '@kara/companies/contracts'
import type { CompanyId, PersonId } from '@kara/kernel'
import { z } from 'zod'

const companyId = z.uuid().transform((id) => id as CompanyId)
const inviteId = z.uuid().transform((id) => id as AdminInviteId)
const personId = z.uuid().transform((id) => id as PersonId)
const role = z.enum(adminRoles)
const at = z.iso.datetime({ offset: true })

/** What becomes of who helps to run a company's side. */
export const AdminInviteSent = z.object({ companyId, inviteId, sentAt: at })
export const AdminInviteAccepted = z.object({ companyId, inviteId, personId, role })
export const AdminInviteDeclined = z.object({ companyId, inviteId })
export const AdminRoleChanged = z.object({ companyId, personId, role, changedAt: at })
export const AdminRemoved = z.object({ companyId, personId, removedAt: at })

const told = { companyId, toldId: personId, cause: z.string() }

/** One letter about it to one of those whom it concerns. */
export const AdminNewsDue = z.discriminatedUnion('news', [
  z.object({ ...told, news: z.literal('accepted'), personId, role }),
  z.object({ ...told, news: z.literal('declined') }),
  z.object({ ...told, news: z.literal('role_changed'), role }),
  z.object({ ...told, news: z.literal('removed') }),
])
