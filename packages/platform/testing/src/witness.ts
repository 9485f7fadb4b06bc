import type { TestDatabase } from './test-database.ts'

/** Events announced so far, oldest first: type, owners and payload. */
export async function announced(db: TestDatabase, type?: string) {
  return db.witness<
    {
      type: string
      companyId: string | null
      personId: string | null
      professionalId: string | null
      payload: Record<string, unknown>
    }[]
  >`select type, company_id as "companyId", person_id as "personId", professional_id as "professionalId", payload
    from app.outbox_event where ${type ?? null}::text is null or type = ${type ?? null} order by id`
}

/** Audit entries so far, oldest first. */
export async function audited(db: TestDatabase, action?: string) {
  return db.witness<
    {
      action: string
      objectId: string
      companyId: string | null
      personId: string | null
      detail: Record<string, unknown>
    }[]
  >`select action, object_id as "objectId", company_id as "companyId", person_id as "personId", detail
    from app.audit_entry where ${action ?? null}::text is null or action = ${action ?? null} order by id`
}

/** Work that is planned, soonest first. */
export async function dueWork(db: TestDatabase, kind?: string) {
  return db.witness<{ kind: string; key: string; dueAt: Date; payload: Record<string, unknown> }[]>`
    select kind, key, due_at as "dueAt", payload from app.due_work
    where ${kind ?? null}::text is null or kind = ${kind ?? null} order by due_at`
}
