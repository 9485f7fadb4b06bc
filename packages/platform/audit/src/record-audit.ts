import { dbOf, type TxCtx } from '@kara/db'
import { auditEntry } from '@kara/db/schema/audit'
import type { Id } from '@kara/kernel'

export interface AuditObject {
  /** The noun, as in the glossary: `session`, `hub`, `credit_policy`. */
  readonly kind: string
  readonly id: string
  /** What changed, without personal text. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Records who did what, in the transaction that does it; when the entry cannot be written, nothing is.
 * An entry belongs to the company's side or to the person's and professional's, never to both: what a
 * person does with their care carries no company.
 */
export async function recordAudit(ctx: TxCtx, action: string, object: AuditObject): Promise<void> {
  const { scope } = ctx
  const isCompanySide = scope.role === 'company'
  await dbOf(ctx)
    .insert(auditEntry)
    .values({
      id: ctx.ids.next<'audit_entry'>(),
      at: ctx.clock.now(),
      actor: ctx.actor,
      action,
      objectKind: object.kind,
      objectId: object.id,
      detail: object.detail ?? {},
      companyId: isCompanySide ? scope.companyId : null,
      personId: isCompanySide ? null : ownerIn(scope, 'personId'),
      professionalId: isCompanySide ? null : ownerIn(scope, 'professionalId'),
      requestId: ctx.requestId,
    })
}

function ownerIn<Noun extends 'personId' | 'professionalId'>(
  scope: object,
  name: Noun,
): Id<Noun extends 'personId' ? 'person' : 'professional'> | null {
  const owner = (scope as Partial<Record<Noun, Id<Noun extends 'personId' ? 'person' : 'professional'>>>)[
    name
  ]
  return owner ?? null
}
