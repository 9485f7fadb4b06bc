import { dbOf, type TxCtx } from '@kara/db'
import { ssoConnection } from '@kara/db/schema/sso'
import { type CompanyId, type ConnectionId, companyOf, invariant } from '@kara/kernel'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { ConnectionState } from '../contracts.ts'

export type ConnectionRow = typeof ssoConnection.$inferSelect

/** What changes when metadata is renewed. */
export type ConnectionFacts = Pick<
  ConnectionRow,
  | 'idpEntityId'
  | 'idpMetadata'
  | 'ssoUrl'
  | 'certificates'
  | 'label'
  | 'protocol'
  | 'providerClientId'
  | 'providerSecretSealed'
  | 'metadataUrl'
  | 'metadataCheckedAt'
>

/** The company whose connection this is; asked before any company is known. */
export async function findCompanyOfConnection(ctx: TxCtx, id: ConnectionId): Promise<CompanyId | null> {
  const rows = await dbOf(ctx).execute<{ companyId: CompanyId | null }>(
    sql`select app.company_of_connection(${id}) as "companyId"`,
  )
  return rows[0]?.companyId ?? null
}

export async function insertConnection(ctx: TxCtx, row: ConnectionRow): Promise<void> {
  await dbOf(ctx).insert(ssoConnection).values(row)
}

/** New facts mean a new test, unless people already depend on the connection. */
export async function updateFacts(
  ctx: TxCtx,
  id: ConnectionId,
  facts: ConnectionFacts,
  state: ConnectionState,
): Promise<ConnectionRow> {
  const retested = state === 'draft' ? { testedAt: null } : {}
  const [row] = await dbOf(ctx)
    .update(ssoConnection)
    .set({
      ...facts,
      ...retested,
      state,
      metadataProblem: null,
      proposedMetadata: null,
      proposedAt: null,
      stateChangedAt: ctx.clock.now(),
      factsChangedAt: ctx.clock.now(),
    })
    .where(own(ctx, id))
    .returning()
  invariant(row, 'a connection is renewed in the transaction that found it')
  return row
}

/** What the daily look found; a proposal keeps the time at which it was first seen. */
export async function noteMetadata(
  ctx: TxCtx,
  id: ConnectionId,
  { problem, proposed }: { readonly problem: string | null; readonly proposed: string | null },
): Promise<void> {
  const now = ctx.clock.now()
  await dbOf(ctx)
    .update(ssoConnection)
    .set({
      metadataCheckedAt: now,
      metadataProblem: problem,
      proposedMetadata: proposed,
      proposedAt:
        proposed === null
          ? null
          : sql`case when ${ssoConnection.proposedMetadata} = ${proposed} then ${ssoConnection.proposedAt}
              else ${now.toString()}::timestamptz end`,
    })
    .where(own(ctx, id))
}

export async function addCertificates(
  ctx: TxCtx,
  id: ConnectionId,
  facts: Pick<ConnectionFacts, 'idpMetadata' | 'certificates'>,
): Promise<void> {
  await dbOf(ctx)
    .update(ssoConnection)
    .set({
      ...facts,
      metadataCheckedAt: ctx.clock.now(),
      metadataProblem: null,
      proposedMetadata: null,
      proposedAt: null,
    })
    .where(own(ctx, id))
}

/**
 * Takes a proposal off the connection that it was made to; false when it is another one by now. What goes on as
 * another provider takes the address of the metadata with it.
 */
export async function endProposal(
  ctx: TxCtx,
  { id, proposedMetadata }: ConnectionRow,
  isSameProvider: boolean,
): Promise<boolean> {
  const ended = await dbOf(ctx)
    .update(ssoConnection)
    .set({
      proposedMetadata: null,
      proposedAt: null,
      ...(isSameProvider ? {} : { metadataUrl: null, metadataCheckedAt: null }),
    })
    .where(and(own(ctx, id), eq(ssoConnection.proposedMetadata, proposedMetadata ?? '')))
    .returning({ id: ssoConnection.id })
  return ended.length === 1
}

/** Turns a proposal down and remembers it; false when it is another one by now. */
export async function dismissProposal(ctx: TxCtx, { id, proposedMetadata }: ConnectionRow): Promise<boolean> {
  const dismissed = await dbOf(ctx)
    .update(ssoConnection)
    .set({
      proposedMetadata: null,
      proposedAt: null,
      dismissedMetadata: proposedMetadata,
      dismissedAt: ctx.clock.now(),
    })
    .where(and(own(ctx, id), eq(ssoConnection.proposedMetadata, proposedMetadata ?? '')))
    .returning({ id: ssoConnection.id })
  return dismissed.length === 1
}

export async function setLibraryClient(ctx: TxCtx, id: ConnectionId, libraryClientId: string): Promise<void> {
  await dbOf(ctx).update(ssoConnection).set({ libraryClientId }).where(own(ctx, id))
}

/** Switches only what the decision was made about: the state, and what the provider said about itself. */
export async function switchState(
  ctx: TxCtx,
  { id, state, stateChangedAt }: ConnectionRow,
  to: ConnectionState,
): Promise<boolean> {
  const switched = await dbOf(ctx)
    .update(ssoConnection)
    .set({ state: to, stateChangedAt: ctx.clock.now() })
    .where(
      and(own(ctx, id), eq(ssoConnection.state, state), eq(ssoConnection.stateChangedAt, stateChangedAt)),
    )
    .returning({ id: ssoConnection.id })
  return switched.length === 1
}

/** Puts it in the place of another one for a while, or of none any more. */
export async function putInPlaceOf(
  ctx: TxCtx,
  id: ConnectionId,
  { replacedConnectionId, replacedUntil }: Pick<ConnectionRow, 'replacedConnectionId' | 'replacedUntil'>,
): Promise<void> {
  await dbOf(ctx).update(ssoConnection).set({ replacedConnectionId, replacedUntil }).where(own(ctx, id))
}

/** A passed test lifts a draft; a connection in use only remembers it. */
export async function setTested(ctx: TxCtx, id: ConnectionId): Promise<ConnectionState | null> {
  const [row] = await dbOf(ctx)
    .update(ssoConnection)
    .set({
      testedAt: ctx.clock.now(),
      state: sql`case when ${ssoConnection.state} = 'draft' then 'tested' else ${ssoConnection.state} end`,
    })
    .where(own(ctx, id))
    .returning({ state: ssoConnection.state })
  return row?.state ?? null
}

export async function findConnection(ctx: TxCtx, id: ConnectionId): Promise<ConnectionRow | null> {
  const [row] = await dbOf(ctx).select().from(ssoConnection).where(own(ctx, id))
  return row ?? null
}

export function listConnections(ctx: TxCtx): Promise<ConnectionRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoConnection)
    .where(eq(ssoConnection.companyId, companyOf(ctx)))
    .orderBy(asc(ssoConnection.createdAt))
}

/** The connections people use: required ones before optional ones, older before newer. */
export function listLiveConnections(ctx: TxCtx, limit: number): Promise<ConnectionRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoConnection)
    .where(
      and(
        eq(ssoConnection.companyId, companyOf(ctx)),
        inArray(ssoConnection.state, ['optional', 'required']),
      ),
    )
    .orderBy(sql`${ssoConnection.state} = 'required' desc`, asc(ssoConnection.createdAt))
    .limit(limit)
}

/** Support reads connections of every company. */
export async function findConnectionForSupport(ctx: TxCtx, id: ConnectionId): Promise<ConnectionRow | null> {
  const [row] = await dbOf(ctx).select().from(ssoConnection).where(eq(ssoConnection.id, id))
  return row ?? null
}

export function listConnectionsForSupport(ctx: TxCtx, companyId: CompanyId): Promise<ConnectionRow[]> {
  return dbOf(ctx)
    .select()
    .from(ssoConnection)
    .where(eq(ssoConnection.companyId, companyId))
    .orderBy(asc(ssoConnection.createdAt))
}

function own(ctx: TxCtx, id: ConnectionId) {
  return and(eq(ssoConnection.companyId, companyOf(ctx)), eq(ssoConnection.id, id))
}
