import { getCompany } from '@kara/companies'
import type { CompanyId, SessionId } from '@kara/kernel'
import { paymentsKeys } from '@kara/payments'
import * as scheduling from '@kara/scheduling'
import { bookSlot, completeSession, holdSlot } from '@kara/scheduling'
import { makeBookableHub, makeClient, mondayAtTen } from '@kara/scheduling/testing'
import { drainOutbox, type TestDatabase, testCtx } from '@kara/testing'
import { payoutsFor } from './subscriptions.ts'

export const testKeys = paymentsKeys('a-secret-for-tests-only-0123456789abcdef')

/** A session that a company's credits pay, with everybody who may end it. */
export async function makeSponsored(
  db: TestDatabase,
  hub?: Awaited<ReturnType<typeof makeBookableHub>>,
  startsAt = mondayAtTen,
) {
  const { database } = db
  const place = hub ?? (await makeBookableHub(db))
  const { professionalId, companyId } = place
  const { personId, ctx: client } = await makeClient(db, place)
  const hold = await holdSlot(client, { serviceId: place.serviceId, startsAt })
  const session = await bookSlot(client, {
    holdId: hold.id,
    funding: 'credits',
    timeZone: 'Atlantic/Reykjavik',
  })
  const professional = testCtx({
    database,
    scope: { role: 'professional', professionalId, personId: place.personId },
  })
  professional.clock.travelTo('2026-11-23T16:50:00Z')
  const sessionId = session.id as SessionId
  return {
    hub: place,
    client,
    professional,
    sessionId,
    job: testCtx({ database, scope: { role: 'worker', professionalId, personId, companyId } }),
    complete: () => completeSession(professional, sessionId),
    drain: () => drain(db, professional.clock),
  }
}

/** What the workers do at an hour. */
export async function drain(
  db: TestDatabase,
  clock: Parameters<typeof drainOutbox>[1]['clock'],
): Promise<void> {
  await drainOutbox(db, { clock, modules: [scheduling, payoutsFor({ keys: testKeys })] })
}

export async function nameOf(db: TestDatabase, companyId: CompanyId): Promise<string> {
  return (await getCompany(testCtx({ database: db.database, scope: { role: 'worker', companyId } }))).name
}
