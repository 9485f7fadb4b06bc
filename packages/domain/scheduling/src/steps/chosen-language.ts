import type { TxCtx } from '@kara/db'
import { getProfessional, spokenIn } from '@kara/directory'
import type { Service } from '@kara/directory/contracts'
import type { ProfessionalId } from '@kara/kernel'
import { languageNotSpoken } from '../errors.ts'

/**
 * The language in which a session is to be held, of those of its service; null: it was not chosen.
 *
 * @throws `scheduling.language_not_spoken`
 */
export async function chosenLanguage(
  ctx: TxCtx,
  service: Spoken,
  wanted: string | undefined,
): Promise<string | null> {
  if (!wanted) return null
  if (!(await isSpoken(ctx, service, wanted))) throw languageNotSpoken()
  return wanted
}

/** The language of a session that goes on with somebody else: the same one, where they hold it in that; null: it is open. */
export async function keptLanguage(
  ctx: TxCtx,
  service: Spoken,
  before: string | null,
): Promise<string | null> {
  return before && (await isSpoken(ctx, service, before)) ? before : null
}

type Spoken = Pick<Service, 'professionalId' | 'languages'>

async function isSpoken(ctx: TxCtx, service: Spoken, language: string): Promise<boolean> {
  const professional = await getProfessional(ctx, { id: service.professionalId as ProfessionalId })
  return spokenIn(service, professional).includes(language)
}
