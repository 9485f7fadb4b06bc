import { timeOrderedIds } from '@kara/kernel'
import { afterAll } from 'vitest'
import { houseNow, type openWitness } from './outside.ts'

type Audience = 'client' | 'professional' | 'company'

/**
 * Versions of the terms that come into force while somebody is on the way. The town goes on under the terms that it
 * had: what comes after this journey is asked nothing.
 */
export function newTerms(witness: ReturnType<typeof openWitness>) {
  const run = Date.now().toString(36)
  let versions = 0

  afterAll(async () => {
    await witness.begin(async (sql) => {
      await sql`set local session_replication_role = replica`
      await sql`delete from app.terms_acceptance where version like ${`${run}-%`}`
      await sql`delete from app.terms_dismissal where version like ${`${run}-%`}`
      await sql`delete from app.terms_version where version like ${`${run}-%`}`
    })
  })

  /** A version in both languages that comes into force now. */
  async function publish(audience: Audience, isMaterial: boolean, change: { en: string; is: string }) {
    const at = await houseNow(witness)
    const version = `${run}-${++versions}`
    for (const locale of ['en', 'is'] as const)
      await witness`insert into app.terms_version
        (id, audience, version, locale, title, body, effective_at, is_material, change)
        select ${timeOrderedIds.next()}, audience, ${version}, locale, title, body, ${at.toISOString()},
          ${isMaterial}, ${change[locale]} from app.terms_version
        where audience = ${audience} and locale = ${locale} and version = '2026-11'`
  }

  /** What was accepted of them, for an audience. */
  const countAccepted = async (audience: Audience) =>
    (
      await witness`select 1 from app.terms_acceptance
        where version like ${`${run}-%`} and audience = ${audience}`
    ).length

  return { publish, countAccepted }
}
