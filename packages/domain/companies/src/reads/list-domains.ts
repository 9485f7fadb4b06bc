import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAble } from '../access.ts'
import type { CompanyDomain } from '../contracts.ts'
import { proofEndOf, txtHostOf, txtValueOf } from '../rules/domains.ts'
import * as store from '../store.ts'

/** The company's domains, oldest first, each with the record that proves it. */
export async function listDomains(ctx: Ctx): Promise<CompanyDomain[]> {
  mustBeAble(ctx, 'read_domains')
  const rows = await inTransaction(ctx, (ctx) => store.listDomains(ctx))
  return rows.map(toDomain)
}

export function toDomain(row: store.DomainRow): CompanyDomain {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    entry: row.entry,
    txtHost: txtHostOf(row.name),
    txtValue: txtValueOf(row.token),
    found: row.found,
    checkedAt: row.checkedAt?.toString() ?? null,
    verifiedAt: row.verifiedAt?.toString() ?? null,
    missingSince: row.missingSince?.toString() ?? null,
    proofEndsAt: row.missingSince ? proofEndOf(row.missingSince).toString() : null,
  }
}
