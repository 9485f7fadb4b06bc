import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import { type AdminRole, companyOf, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { type CompanyAdmin, limits } from '../contracts.ts'
import { alreadyAdmin, tooManyAdmins } from '../errors.ts'
import { adminAdded } from '../events.ts'
import { toAdmin } from '../reads/list-admins.ts'
import * as store from '../store.ts'

/** Makes a person an administrator of the scope's company. The same person and role again change nothing. */
export async function giveRole(ctx: TxCtx, personId: PersonId, role: AdminRole): Promise<CompanyAdmin> {
  await store.lockCompany(ctx)
  const admins = await store.listActiveAdmins(ctx)
  const known = admins.find((admin) => admin.personId === personId)
  if (known?.role === role) return toAdmin(known)
  if (known) throw alreadyAdmin()
  if (admins.length >= limits.adminsMax) throw tooManyAdmins()
  await store.upsertAdmin(ctx, personId, role)
  await recordAudit(ctx, 'company_admin.added', { kind: 'person', id: personId, detail: { role } })
  await publish(ctx, adminAdded(companyOf(ctx), personId, role))
  return { personId, role, since: ctx.clock.now().toString() }
}
