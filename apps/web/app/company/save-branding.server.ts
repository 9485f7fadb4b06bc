import { getCompany } from '@kara/companies'
import { brandHub, draftHub, findOwnHub, renameHub, setLogo } from '@kara/hubs'
import { BrandHubInput, Slug } from '@kara/hubs/contracts'
import type { Ctx } from '@kara/kernel'
import { z } from 'zod'
import type { PageArgs } from '../http/visit.server.ts'

/** Everything a visitor sees, as one form sends it; the zone is the company's. */
export const BrandingForm = BrandHubInput.omit({ timeZone: true }).extend({
  slug: Slug,
  file: z.instanceof(File).optional(),
})
export type Branding = z.output<typeof BrandingForm>

/**
 * First the address, which another company may have taken; then what is shown there; the picture last.
 *
 * @throws `hubs.slug_taken`, `storage.image_unreadable` and its neighbours
 */
export async function saveBranding(
  args: PageArgs,
  ctx: Ctx,
  { file, slug, ...brand }: Branding,
): Promise<void> {
  const { config, storage } = args.context.visit.platform
  const { timeZone } = await getCompany(ctx)
  const hub = await findOwnHub(ctx)
  if (!hub) await draftHub(ctx, { ...brand, slug, timeZone })
  else {
    if (hub.slug !== slug) await renameHub(ctx, { slug, baseHost: config.BASE_HOST })
    await brandHub(ctx, { ...brand, timeZone: hub.timeZone })
  }
  if (file && file.size > 0) await setLogo(ctx, new Uint8Array(await file.arrayBuffer()), storage)
}
