import { dbOf, type TxCtx } from '@kara/db'
import { ssoAttempt, ssoConnection, ssoDocument } from '@kara/db/schema/sso'
import { type AttemptId, type CompanyId, companyOf } from '@kara/kernel'
import { and, eq, getTableColumns, gt, lte } from 'drizzle-orm'

export type DocumentRow = typeof ssoDocument.$inferSelect

/** The first answer is the one that was judged. */
export async function insertDocument(ctx: TxCtx, document: DocumentRow): Promise<void> {
  await dbOf(ctx).insert(ssoDocument).values(document).onConflictDoNothing()
}

/** For support, of any company, as long as it is kept. */
export async function findDocument(
  ctx: TxCtx,
  attempt: { companyId: CompanyId; id: AttemptId },
): Promise<(DocumentRow & { readonly protocol: 'saml' | 'oidc' }) | null> {
  const [row] = await dbOf(ctx)
    .select({ ...getTableColumns(ssoDocument), protocol: ssoConnection.protocol })
    .from(ssoDocument)
    .innerJoin(
      ssoAttempt,
      and(eq(ssoAttempt.companyId, ssoDocument.companyId), eq(ssoAttempt.id, ssoDocument.attemptId)),
    )
    .innerJoin(
      ssoConnection,
      and(eq(ssoConnection.companyId, ssoAttempt.companyId), eq(ssoConnection.id, ssoAttempt.connectionId)),
    )
    .where(
      and(
        eq(ssoDocument.companyId, attempt.companyId),
        eq(ssoDocument.attemptId, attempt.id),
        gt(ssoDocument.keptUntil, ctx.clock.now()),
      ),
    )
  return row ?? null
}

/** Deletes what is not kept any longer. */
export async function deleteOldDocuments(ctx: TxCtx): Promise<number> {
  const deleted = await dbOf(ctx)
    .delete(ssoDocument)
    .where(and(eq(ssoDocument.companyId, companyOf(ctx)), lte(ssoDocument.keptUntil, ctx.clock.now())))
    .returning({ attemptId: ssoDocument.attemptId })
  return deleted.length
}
