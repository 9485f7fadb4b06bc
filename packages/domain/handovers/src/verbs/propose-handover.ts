import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { listHubsOfProfessional } from '@kara/hubs'
import type { CompanyId, Ctx, HubId, PersonId, ProfessionalId } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { getClient } from '@kara/scheduling'
import { mayPropose } from '../access.ts'
import { ProposeHandoverInput } from '../contracts.ts'
import { clientElsewhere, notAColleague } from '../errors.ts'
import { handoverProposed } from '../events.ts'
import { listColleaguesFor } from '../reads/list-colleagues-for.ts'
import { answerByOf, factsOf } from '../rules.ts'
import * as store from '../store.ts'

/**
 * A professional who stops proposes a colleague to clients of one hub, or to private ones. Each is asked by themself, and
 * nothing moves before they consent. Who is asked already is not asked again. Returns how many are asked now.
 *
 * @throws `handovers.not_a_colleague`, `handovers.client_elsewhere`, `scheduling.client_unknown`
 */
export async function proposeHandover(ctx: Ctx, raw: ProposeHandoverInput): Promise<number> {
  const professionalId = mayPropose(ctx)
  const input = ProposeHandoverInput.parse(raw)
  const colleagueId = input.colleagueId as ProfessionalId
  const colleagues = await listColleaguesFor(ctx, input.companyId)
  if (!colleagues.some(({ id }) => id === colleagueId)) throw notAColleague()
  return inTransaction(ctx, async (ctx) => {
    const place = await placeOf(ctx, input.companyId)
    let asked = 0
    for (const personId of new Set(input.personIds)) {
      const client = await getClient(ctx, personId as PersonId)
      const isThere = place.hubId ? client.hubIds.includes(place.hubId) : client.privateSince !== null
      if (!isThere) throw clientElsewhere()
      const proposedAt = ctx.clock.now()
      const row = await store.insertHandover(ctx, {
        id: ctx.ids.next<'handover'>(),
        personId: personId as PersonId,
        professionalId,
        colleagueId,
        ...place,
        state: 'proposed',
        proposedAt,
        answerBy: answerByOf(proposedAt),
        endedAt: null,
      })
      if (!row) continue
      asked += 1
      await planWork(ctx, {
        kind: 'handover.lapses',
        key: row.id,
        queue: 'sessions',
        dueAt: row.answerBy.add({ seconds: 1 }),
        scope: { personId: row.personId, professionalId },
        payload: { handoverId: row.id },
      })
      await recordAudit(ctx, 'handover.proposed', { kind: 'handover', id: row.id })
      await publish(ctx, handoverProposed(factsOf(row)))
    }
    return asked
  })
}

async function placeOf(ctx: Ctx, companyId: string | null) {
  if (!companyId) return { companyId: null, hubId: null }
  const hub = (await listHubsOfProfessional(ctx)).find((one) => one.companyId === companyId)
  if (!hub) throw clientElsewhere()
  return { companyId: hub.companyId as CompanyId, hubId: hub.hubId as HubId }
}
