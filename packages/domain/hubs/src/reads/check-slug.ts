import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageHub } from '../access.ts'
import { Slug, type SlugCheck } from '../contracts.ts'
import { firstSuggestions, slugSuggestions } from '../rules/slugs.ts'
import * as store from '../store/hubs.ts'

/** Whether a company can have an address, while it is typed; with other ones when it is taken. */
export function checkSlug(ctx: Ctx, wanted: string, country = 'IS'): Promise<SlugCheck> {
  mayManageHub(ctx)
  const parsed = Slug.safeParse(wanted)
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message ?? 'hubs.slug_form'
    return Promise.resolve({ state: 'refused', slug: wanted, code })
  }
  const slug = parsed.data
  return inTransaction(ctx, async (ctx) => {
    if (await store.isSlugFree(ctx, slug)) return { state: 'free', slug }
    const free: string[] = []
    for (const candidate of slugSuggestions(slug, country)) {
      if (await store.isSlugFree(ctx, candidate)) free.push(candidate)
    }
    return { state: 'taken', slug, suggestions: firstSuggestions(free) }
  })
}
