import { checkSlug } from '@kara/hubs'
import { isHexColour } from '@kara/ui/theme'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { lookOf } from '../../../company/look-of.server.ts'
import { requireAdmin } from '../../../http/guards.server.ts'

/** What a colour and an address would become, while they are being chosen. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args, 'owner', 'hr')
  const search = new URL(args.request.url).searchParams
  const accent = search.get('accent') ?? ''
  const slug = (search.get('slug') ?? '').slice(0, 80)
  return {
    look: isHexColour(accent) ? lookOf(accent) : null,
    slug: slug ? await checkSlug(ctx, slug) : null,
  }
}
