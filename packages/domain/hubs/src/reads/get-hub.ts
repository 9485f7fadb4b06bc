import { inTransaction } from '@kara/db'
import { type Ctx, type HubId, notFound } from '@kara/kernel'
import { z } from 'zod'
import * as store from '../store.ts'

/** The company's own words of welcome, per language; a language may be missing. */
const Welcome = z.object({ en: z.string().optional(), is: z.string().optional() }).catch({})

/** A hub as its visitors see it. */
export interface HubFront {
  readonly id: HubId
  readonly slug: string
  readonly name: string
  /** A six-digit hex colour. */
  readonly accent: string
  /** Key of the stored logo; empty: none. */
  readonly logo: string
  /** ISO 3166-1 alpha-2; chooses the crisis contacts. */
  readonly country: string
  readonly locale: 'en' | 'is'
  readonly timeZone: string
  readonly welcome: { readonly en?: string; readonly is?: string }
  readonly access: 'open' | 'sign_in'
  readonly version: number
}

/** The hub of the company of this call. @throws `hubs.hub_missing` */
export function getHub(ctx: Ctx): Promise<HubFront> {
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findHub(ctx)
    if (!row) throw notFound('hubs.hub_missing', 'This company has no hub.')
    const { id, slug, name, accent, logo, country, locale, timeZone, access, version } = row
    const welcome = Welcome.parse(row.welcome)
    return { id, slug, name, accent, logo, country, locale, timeZone, welcome, access, version }
  })
}
