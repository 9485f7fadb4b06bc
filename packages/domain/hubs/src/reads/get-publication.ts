import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { maySeeOwnHub } from '../access.ts'
import { limits, type Publication } from '../contracts.ts'
import { publicationMissing } from '../errors.ts'
import { toPublication } from '../rules/views.ts'
import * as store from '../store/publications.ts'

/** One run of publishing with its steps, for a page that polls. @throws `hubs.publication_missing` */
export function getPublication(ctx: Ctx, id: Id<'hub_publication'>): Promise<Publication> {
  maySeeOwnHub(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findPublication(ctx, id)
    if (!row) throw publicationMissing()
    return toPublication(row)
  })
}

/** The company's runs of publishing, newest first. */
export function listPublications(ctx: Ctx): Promise<Publication[]> {
  maySeeOwnHub(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listPublications(ctx, limits.publicationsShownMax)).map(toPublication),
  )
}
