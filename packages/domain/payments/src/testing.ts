import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Id, PersonId, ProfessionalId } from '@kara/kernel'
import { type TestDatabase, testCtx } from '@kara/testing'
import type { Cards } from './gateway/cards.ts'
import { openCards } from './gateway/open-cards.ts'
import { listCards } from './reads/list-cards.ts'
import { finishCardSetup } from './verbs/finish-card-setup.ts'
import { startCardSetup } from './verbs/start-card-setup.ts'

const root = new URL('../../../..', import.meta.url)
const webhookSecret = 'whsec_of_a_test'

/** A message as the processor sent it. */
export interface SentMessage {
  readonly type: string
  readonly body: string
  readonly signature: string
}

/** The card processor of a test: the sandbox in a process of its own, reached over the network. */
export interface TestProcessor {
  readonly cards: Cards
  /** What it sent so far, oldest first. */
  readonly messages: SentMessage[]
  /** What a person does on the page where a card is saved; returns where the browser is sent. */
  saveCard(pageUrl: string, card: string): Promise<string | null>
  /** What a person does at the bank. */
  answerBank(pageUrl: string, outcome: 'success' | 'authentication-failed'): Promise<void>
  /** Waits for a message of this type. */
  messageOf(type: string, about?: string): Promise<SentMessage>
  setDown(down: boolean): Promise<void>
  close(): Promise<void>
}

export async function openTestProcessor(): Promise<TestProcessor> {
  const messages: SentMessage[] = []
  const listener = createServer(async (request, response) => {
    const body = await text(request)
    messages.push({
      type: JSON.parse(body).type,
      body,
      signature: String(request.headers['stripe-signature']),
    })
    response.end()
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const [port, stateDir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'cards-'))])
  const baseUrl = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/sandbox/src/main.ts'], {
    cwd: root,
    env: {
      NODE_ENV: 'test',
      SANDBOX_PORT: String(port),
      SANDBOX_URL: baseUrl,
      SANDBOX_STATE_DIR: stateDir,
      SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`,
      SANDBOX_WEBHOOK_SECRET: webhookSecret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const post = (path: string, body: unknown) =>
    fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
    })
  return {
    cards: openCards({ secretKey: 'sk_test_of_a_test', webhookSecret, baseUrl }),
    messages,
    async saveCard(pageUrl, card) {
      const answer = await post(`/control${new URL(pageUrl).pathname}`, { card })
      return ((await answer.json()) as { redirectUrl: string | null }).redirectUrl
    },
    async answerBank(pageUrl, outcome) {
      await post(new URL(pageUrl).pathname, { outcome })
    },
    async messageOf(type, about = '') {
      for (let tries = 0; tries < 200; tries++) {
        const found = messages.find((one) => one.type === type && one.body.includes(about))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`No message ${type} about ${about || 'anything'} came.`)
    },
    async setDown(down) {
      await post('/control/cards', { down })
    },
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      listener.close()
      await rm(stateDir, { recursive: true, force: true })
    },
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
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
