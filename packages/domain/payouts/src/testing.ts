import { getCompany } from '@kara/companies'
import { makePerson } from '@kara/identity/testing'
import {
  type CompanyId,
  type Id,
  invariant,
  type PersonId,
  type SessionId,
  type TravelClock,
  travelClock,
} from '@kara/kernel'
import { openCards, paymentsFor, paymentsKeys, receiveMessage } from '@kara/payments'
import { makePayee, openTestProcessor, type TestProcessor } from '@kara/payments/testing'
import * as scheduling from '@kara/scheduling'
import { makeBookableHub, makeClient, mondayAtTen } from '@kara/scheduling/testing'
import { announced, drainOutbox, type TestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll } from 'vitest'
import { comparedTransfers } from './reads/compared-transfers.ts'
import { listStatements } from './reads/list-statements.ts'
import { payoutsFor } from './subscriptions.ts'
import { issueStatements } from './verbs/issue-statements.ts'
import { lookAtAccount } from './verbs/look-at-account.ts'
import { startOnboarding } from './verbs/start-onboarding.ts'

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
  const hold = await scheduling.holdSlot(client, { serviceId: place.serviceId, startsAt })
  const session = await scheduling.bookSlot(client, {
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
    complete: () => scheduling.completeSession(professional, sessionId),
    drain: () => drain(db, professional.clock),
  }
}

/** A card processor that is not asked, because nobody has an account there. */
const unasked = openCards({
  secretKey: 'sk_test_of_nobody',
  webhookSecret: 'whsec_of_nobody',
  baseUrl: 'http://127.0.0.1:9',
})

/** What the workers do at an hour. */
export async function drain(
  db: TestDatabase,
  clock: Parameters<typeof drainOutbox>[1]['clock'],
  cards = unasked,
): Promise<void> {
  const modules = [
    scheduling,
    payoutsFor({ keys: testKeys, cards }),
    paymentsFor({ keys: testKeys, cards, books: [comparedTransfers(cards)] }),
  ]
  await drainOutbox(db, { clock, modules, queue: 'credits' })
}

const addresses = { refreshUrl: 'http://app.localhost/again', returnUrl: 'http://app.localhost/back' }

/** Somebody who has earned something, on the first night of the next month. */
export async function makeEarner(
  db: TestDatabase,
  processor?: TestProcessor,
  clock: TravelClock = travelClock('2026-12-01T05:00:00Z'),
) {
  const { personId, email } = await makePerson(db)
  const professionalId = await makePayee(db, personId)
  const words = { en: 'Psychologist', is: 'Sálfræðingur' }
  await db.witness`update app.professional set title = ${db.witness.json(words)}, about = ${db.witness.json(words)}
    where id = ${professionalId}`
  const { database } = db
  const professional = testCtx({ database, scope: { role: 'professional', professionalId, personId }, clock })
  const job = testCtx({ database, scope: { role: 'worker', professionalId }, clock })
  return {
    personId,
    email,
    professionalId,
    professional,
    job,
    clock,
    /** Writes a statement over so much; returns the money of it. */
    async earn(amountMinor = 19_500): Promise<Id<'pay_transfer'>> {
      const lastMonth = clock
        .now()
        .subtract({ hours: 32 * 24 })
        .toString()
      await db.witness`insert into app.earning (id, professional_id, about, outcome, service_name, minutes, session_at,
          share_hundredths, amount_minor, tax_minor, currency, earned_at)
        values (gen_random_uuid(), ${professionalId}, ${`bill:${crypto.randomUUID()}`}, 'completed',
          '{"en": "Talk", "is": "Viðtal"}', 50, ${lastMonth}, 10000, ${amountMinor}, 0, 'ISK', ${lastMonth})`
      await issueStatements(job, testKeys)
      const [statement] = (await listStatements(professional)).statements
      return statement?.money.id as Id<'pay_transfer'>
    },
    /** Goes to the processor's page and does something there. */
    async onboard(choice: string): Promise<void> {
      invariant(processor, 'an account is opened at a processor')
      await processor.onboard(await startOnboarding(professional, processor.cards, addresses), choice)
    },
    work: () => drain(db, clock, processor?.cards),
    /** How far the money of the newest statement came. */
    async path() {
      const [statement] = (await listStatements(professional)).statements
      return statement?.money
    },
  }
}

/** The processor of a file of tests about transfers, and what is asked of it again and again. */
export function openTransfers(db: TestDatabase) {
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())
  return {
    get processor() {
      return processor
    },
    support: () =>
      testCtx({
        database: db.database,
        scope: { role: 'support', personId: crypto.randomUUID() as PersonId },
      }),
    /** Somebody whose account can be paid. */
    async ready() {
      const earner = await makeEarner(db, processor)
      await earner.onboard('done')
      await lookAtAccount(earner.professional, processor.cards)
      return earner
    },
    /** The transfers that the processor itself knows under our id. */
    async transfersOf(id: string) {
      const { money } = await processor.cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 1_000)
      return money.filter(({ subject, ourId }) => subject === 'transfer' && ourId === id)
    },
    /** What was announced of a transfer. */
    said: async (type: string, id: string) =>
      (await announced(db, type)).filter(({ payload }) => payload.transferId === id),
  }
}

/** Hears a message of the processor when it has come, and does what follows from it. */
export async function hear(
  db: TestDatabase,
  processor: TestProcessor,
  earner: Awaited<ReturnType<typeof makeEarner>>,
  [type, about]: readonly [type: string, about?: string],
): Promise<void> {
  const { body, signature } = await processor.messageOf(type, about)
  const ctx = testCtx({ database: db.database, scope: { role: 'worker' } })
  await receiveMessage(ctx, processor.cards, body, signature)
  await earner.work()
}

export async function nameOf(db: TestDatabase, companyId: CompanyId): Promise<string> {
  return (await getCompany(testCtx({ database: db.database, scope: { role: 'worker', companyId } }))).name
}
