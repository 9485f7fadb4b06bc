import { applyAsProfessional } from '@kara/directory'
import type { ApplyAsProfessionalInput } from '@kara/directory/contracts'
import { acceptTerms, listTermsToAccept } from '@kara/identity'
import type { PersonId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { gateCtx, personCtx } from '../../../http/ctx.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** Accepts the terms for professionals that apply now, and applies under them. */
export async function applyInPerson(
  args: PageArgs,
  { personId, locale }: { readonly personId: PersonId; readonly locale: Locale },
  profile: ApplyAsProfessionalInput,
): Promise<void> {
  const self = personCtx(args, { personId })
  for (const { id } of await listTermsToAccept(self, { audiences: ['professional'], locale }))
    await acceptTerms(self, { termsVersionId: id })
  await applyAsProfessional(gateCtx(args, { personId }), profile)
}
