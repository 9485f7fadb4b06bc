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
  service: Pick<Service, 'professionalId' | 'languages'>,
  wanted: string | undefined,
): Promise<string | null> {
  if (!wanted) return null
  const professional = await getProfessional(ctx, { id: service.professionalId as ProfessionalId })
  if (!spokenIn(service, professional).includes(wanted)) throw languageNotSpoken()
  return wanted
}
