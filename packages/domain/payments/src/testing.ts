import { makePerson } from '@kara/identity/testing'
import { type Id, type PersonId, type ProfessionalId, travelClock } from '@kara/kernel'
import { drainOutbox, type TestDatabase, testCtx, testNow } from '@kara/testing'
import { afterAll, beforeAll } from 'vitest'
import { openTestProcessor, type TestProcessor } from './gateway/test-processor.ts'
import { getBill } from './reads/get-bill.ts'
import { listCards } from './reads/list-cards.ts'
import { paymentsKeys } from './rules/documents.ts'
import { paymentsFor } from './subscriptions.ts'
import { finishCardSetup } from './verbs/finish-card-setup.ts'
import { payBill } from './verbs/pay-bill.ts'
import { startCardSetup } from './verbs/start-card-setup.ts'

export { openTestProcessor, type TestProcessor } from './gateway/test-processor.ts'

/** The card processor of the calling test file: opened before its first test, closed after its last. */
export function testProcessor(): () => TestProcessor {
  let opened: TestProcessor | undefined
  beforeAll(async () => {
    opened = await openTestProcessor()
  }, 30_000)
  afterAll(() => opened?.close())
  return () => {
    if (!opened) throw new Error('The card processor is open inside of tests only.')
    return opened
  }
}

/** A client's context, on no company's host. */
export function payerCtx(db: TestDatabase, personId: PersonId) {
  return testCtx({ database: db.database, scope: { role: 'person', personId } })
}

/** Saves a card the way a person does: through the processor's page and back. */
export async function makeCard(
  db: TestDatabase,
  processor: TestProcessor,
  personId: PersonId,
  card = 'visa',
): Promise<Id<'card'>> {
  const ctx = payerCtx(db, personId)
  const before = new Set((await listCards(ctx)).map(({ id }) => id))
  const { setupId, url } = await startCardSetup(ctx, processor.cards, setupInput)
  await processor.saveCard(url, card)
  await finishCardSetup(ctx, processor.cards, setupId as Id<'card_setup'>)
  const added = (await listCards(ctx)).find(({ id }) => !before.has(id))
  return added?.id as Id<'card'>
}

export const setupInput = {
  returnTo: '/home/payments',
  locale: 'en',
  successUrl: 'http://app.localhost/done/{SETUP_ID}',
  cancelUrl: 'http://app.localhost/home/payments',
} as const

/** Somebody who is paid; the directory stands on the same floor, so the row is written by hand. */
export async function makePayee(db: TestDatabase, personId: PersonId): Promise<ProfessionalId> {
  const [row] =
    await db.witness`insert into app.professional (id, person_id, state, slug, display_name, title,
      about, field, languages, gender, country, time_zone, created_at)
    values (gen_random_uuid(), ${personId}, 'approved', ${`payee-${personId}`}, 'Sólveig Þórsdóttir', '{}', '{}',
      'psychologist', '{is}', 'woman', 'IS', 'Atlantic/Reykjavik', '2026-01-01T00:00:00Z')
    returning id`
  return row?.id as ProfessionalId
}

/** A session that took place and the bill that it left, made without a calendar. */
export async function makeBill(
  db: TestDatabase,
  of: { readonly personId: PersonId; readonly professionalId: ProfessionalId },
  amountMinor = 19_500,
): Promise<string> {
  const [bill] = await db.witness`insert into app.bill (id, person_id, professional_id, session_id, reason,
      service_name, minutes, session_at, amount_minor, tax_minor, tax_rate_hundredths, currency, charging, state,
      created_at)
    values (gen_random_uuid(), ${of.personId}, ${of.professionalId}, gen_random_uuid(), 'completed',
      '{"en": "Conversation", "is": "Viðtal"}', 50, '2026-11-19T10:00:00Z', ${amountMinor}, 0, 0, 'ISK',
      'automatic', 'open', '2026-11-19T11:00:00Z')
    returning id`
  return bill?.id as string
}

/** A bill that a card paid. */
export async function makePaidBill(
  db: TestDatabase,
  of: { readonly personId: PersonId; readonly professionalId: ProfessionalId },
): Promise<Id<'bill'>> {
  const billId = await makeBill(db, of)
  const [card] = await db.witness`insert into app.card (id, person_id, processor_id, brand, last_four,
      expires_year, expires_month, is_primary, added_at)
    values (gen_random_uuid(), ${of.personId}, ${`pm_${billId}`}, 'visa', '4242', 2031, 12, false, now())
    returning id`
  await db.witness`insert into app.charge (id, bill_id, person_id, professional_id, card_id, processor_id,
      amount_minor, currency, started_by, state, created_at, settled_at)
    values (gen_random_uuid(), ${billId}, ${of.personId}, ${of.professionalId}, ${card?.id}, ${`pi_${billId}`},
      19500, 'ISK', 'client', 'succeeded', now(), now())`
  await db.witness`update app.bill set state = 'paid', settled_at = now() where id = ${billId}`
  return billId as Id<'bill'>
}

/** An attempt to pay a bill, made without the processor. */
export async function makeTry(
  db: TestDatabase,
  billId: string,
  {
    state,
    failure = null,
    at = '2026-11-20T10:00:00Z',
  }: { state: string; failure?: string | null; at?: string },
): Promise<void> {
  const [card] =
    await db.witness`insert into app.card (id, person_id, processor_id, brand, last_four, expires_year,
      expires_month, is_primary, added_at)
    select gen_random_uuid(), person_id, gen_random_uuid()::text, 'visa', '0002', 2031, 12, false, now()
    from app.bill where id = ${billId} returning id`
  await db.witness`insert into app.charge (id, bill_id, person_id, professional_id, card_id, processor_id,
      amount_minor, currency, started_by, state, failure, created_at)
    select gen_random_uuid(), id, person_id, professional_id, ${card?.id}, gen_random_uuid()::text, amount_minor,
      currency, 'client', ${state}, ${failure}, ${at} from app.bill where id = ${billId}`
}

/** Money of a paid bill that went back to its card, all of it or a part; made without the processor. */
export async function makeReturn(
  db: TestDatabase,
  billId: string,
  { amountMinor = 19_500, state = 'succeeded', reason = 'support' } = {},
): Promise<Id<'refund'>> {
  const [order] =
    await db.witness`insert into app.refund_order (id, bill_id, person_id, professional_id, amount_minor,
      currency, reason, words, state, asked_at, decided_at)
    select gen_random_uuid(), id, person_id, professional_id, ${amountMinor}, currency, ${reason}, 'A test',
      ${state === 'failed' ? 'failed' : 'done'}, now(), now() from app.bill where id = ${billId}
    returning id`
  const [refund] = await db.witness`insert into app.refund (id, order_id, charge_id, bill_id, person_id,
      professional_id, amount_minor, currency, reason, processor_id, state, created_at, settled_at)
    select gen_random_uuid(), ${order?.id}, id, bill_id, person_id, professional_id, ${amountMinor}, currency,
      ${reason}, ${`re_${order?.id}`}, ${state}, now(), now() from app.charge where bill_id = ${billId} limit 1
    returning id`
  return refund?.id as Id<'refund'>
}

/** What documents of tests are signed with. */
export const moneyKeys = paymentsKeys('a-secret-for-tests-only-0123456789abcdef')

/** What the worker of money does now, or at another hour. */
export function drainMoney(db: TestDatabase, processor: TestProcessor, clock = travelClock(testNow)) {
  const module = paymentsFor({ cards: processor.cards, keys: moneyKeys })
  return drainOutbox(db, { clock, modules: [module], queue: 'credits' })
}

/** A bill that its client paid at the processor, with everybody who may act on it. */
export async function makeRefundable(db: TestDatabase, processor: TestProcessor, card = 'visa') {
  const { personId } = await makePerson(db)
  const payee = await makePerson(db)
  const professionalId = await makePayee(db, payee.personId)
  const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
  await makeCard(db, processor, personId, card)
  const client = payerCtx(db, personId)
  await payBill(client, processor.cards, { billId, returnUrl: 'http://app.localhost/charges/{CHARGE_ID}' })
  await drainMoney(db, processor)
  const ofProfessional = { role: 'professional', professionalId, personId: payee.personId } as const
  return {
    billId,
    client,
    professional: testCtx({ database: db.database, scope: ofProfessional }),
    job: testCtx({ database: db.database, scope: { role: 'worker', personId, professionalId } }),
    stateOf: async () => (await getBill(client, billId)).bill.state,
    refunds: () => db.witness`select id, state, reason from app.refund where bill_id = ${billId}`,
  }
}
