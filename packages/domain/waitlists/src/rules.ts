import type { WaitlistEntry } from './contracts.ts'
import type { WaitlistRow } from './store.ts'

export function toWaitlistEntry(row: WaitlistRow): WaitlistEntry {
  const { id, professionalId, companyId, serviceId, clientTimeZone } = row
  return {
    id,
    professionalId,
    companyId,
    serviceId,
    clientTimeZone,
    before: row.beforeAt?.toString() ?? null,
    joinedAt: row.joinedAt.toString(),
    expiresAt: row.expiresAt.toString(),
    freeAt: row.freeAt?.toString() ?? null,
    offeredFor: row.offeredFor?.toString() ?? null,
    endedAt: row.endedAt?.toString() ?? null,
  }
}
