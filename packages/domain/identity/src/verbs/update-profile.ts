import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeOneself } from '../access.ts'
import { UpdateProfileInput } from '../contracts.ts'
import { personMissing } from '../errors.ts'
import { profileUpdated } from '../events.ts'
import { updatePerson } from '../store/persons.ts'

/** Changes a person's own name, language and time zone. */
export async function updateProfile(ctx: Ctx, raw: UpdateProfileInput): Promise<void> {
  mustBeOneself(ctx)
  const profile = UpdateProfileInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const personId = personOf(ctx)
    if (!(await updatePerson(ctx, personId, profile))) throw personMissing()
    const { locale, timeZone } = profile
    await recordAudit(ctx, 'person.updated', { kind: 'person', id: personId, detail: { locale, timeZone } })
    await publish(ctx, profileUpdated(personId))
  })
}
