import { makePerson } from '@kara/identity/testing'
import { type PersonId, type ProfessionalId, type ServiceId, timeOrderedIds } from '@kara/kernel'
import { type TestDatabase, testCtx } from '@kara/testing'
import type { CredentialKind, SaveProfileInput } from './contracts.ts'

export interface MadeProfessional {
  readonly professionalId: ProfessionalId
  readonly personId: PersonId
  readonly serviceId: ServiceId
  readonly displayName: string
  readonly slug: string
}

export interface MakeProfessionalOptions {
  readonly displayName?: string
  readonly timeZone?: string
  readonly minutes?: number
  readonly costHalves?: number
  readonly state?: 'draft' | 'approved' | 'hidden' | 'declined'
}

const madeAt = '2026-11-01T09:00:00Z'

/** An approved professional with one service of 50 minutes for one credit. */
export async function makeProfessional(
  db: TestDatabase,
  options: MakeProfessionalOptions = {},
): Promise<MadeProfessional> {
  const displayName = options.displayName ?? 'Katrín Test'
  const { personId } = await makePerson(db, { displayName })
  const professionalId = timeOrderedIds.next<'professional'>()
  const serviceId = timeOrderedIds.next<'service'>()
  const slug = `p-${professionalId.slice(-12)}`
  const text = (word: string) => db.witness.json({ en: word, is: word })
  await db.witness`insert into app.professional (id, person_id, state, slug, display_name, title, about, topics, field,
      languages, gender, country, time_zone, created_at, approved_at)
    values (${professionalId}, ${personId}, ${options.state ?? 'approved'}, ${slug}, ${displayName},
      ${text('Psychologist')}, ${text('About')}, ${['stress', 'sleep']}, 'psychologist', ${['is', 'en']}, 'woman', 'IS',
      ${options.timeZone ?? 'Atlantic/Reykjavik'}, ${madeAt}, ${madeAt})`
  await db.witness`insert into app.service (professional_id, id, name, minutes, modality, price_minor, currency,
      cost_halves, is_active, created_at)
    values (${professionalId}, ${serviceId}, ${text('Session')}, ${options.minutes ?? 50}, 'video', 19500, 'ISK',
      ${options.costHalves ?? 2}, true, ${madeAt})`
  return { professionalId, personId, serviceId, displayName, slug }
}

export interface MakeCredentialOptions {
  readonly kind?: CredentialKind
  readonly answer?: 'confirmed' | 'refused' | null
  readonly expiresOn?: string | null
}

/** A confirmed licence that does not run out. */
export async function makeCredential(
  db: TestDatabase,
  { professionalId }: Pick<MadeProfessional, 'professionalId'>,
  { kind = 'licence', answer = 'confirmed', expiresOn = null }: MakeCredentialOptions = {},
): Promise<{ readonly credentialId: string }> {
  const credentialId = timeOrderedIds.next<'credential'>()
  await db.witness`insert into app.credential (professional_id, id, kind, number, issuer, expires_on, entered_at,
      answer, answered_at)
    values (${professionalId}, ${credentialId}, ${kind}, 'S-1204', 'Directorate of Health', ${expiresOn}, ${madeAt},
      ${answer}, ${answer && madeAt})`
  return { credentialId }
}

/** Somebody of support. */
export function supportCtx(db: TestDatabase) {
  const personId = timeOrderedIds.next<'person'>()
  return testCtx({ database: db.database, scope: { role: 'support', personId } })
}

/** A professional who acts for themself. */
export function professionalCtx(
  db: TestDatabase,
  { professionalId, personId }: Pick<MadeProfessional, 'professionalId' | 'personId'>,
) {
  return testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })
}

/** A profile as somebody fills it in. */
export function profileInput(changes: Partial<SaveProfileInput> = {}): SaveProfileInput {
  const text = (word: string) => ({ en: word, is: word })
  return {
    displayName: 'Sólveig Þórsdóttir',
    title: text('Psychologist'),
    about: text('About'),
    field: 'psychologist',
    topics: ['stress'],
    languages: ['is'],
    gender: 'woman',
    country: 'IS',
    timeZone: 'Atlantic/Reykjavik',
    ...changes,
  }
}
