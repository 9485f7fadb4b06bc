import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Cards } from './cards.ts'
import { openCards } from './open-cards.ts'

const root = new URL('../../../../..', import.meta.url)
const secretKey = 'sk_test_of_a_test'
const webhookSecret = 'whsec_of_a_test'
const keys = { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret }

/** A message as the processor sent it. */
export interface SentMessage {
  readonly type: string
  readonly body: string
  readonly signature: string
}

/** The card processor of a test: the sandbox in a process of its own, reached over the network. */
export interface TestProcessor {
  readonly cards: Cards
  /** How a process of its own reaches it. */
  readonly environment: Readonly<Record<string, string>>
  /** What it sent so far, oldest first. */
  readonly messages: SentMessage[]
  /** What a person does on the page where a card is saved; returns where the browser is sent. */
  saveCard(pageUrl: string, card: string): Promise<string | null>
  /** What a company does on the page where it pays. */
  payCheckout(pageUrl: string): Promise<void>
  /** What a person does at the bank. */
  answerBank(pageUrl: string, outcome: 'success' | 'authentication-failed'): Promise<void>
  /** What somebody who is paid does at the processor's page; returns where the browser is sent. */
  onboard(pageUrl: string, choice: string): Promise<string>
  /** Somebody at the platform takes a transfer back. */
  reverseTransfer(processorId: string): Promise<void>
  /** Whether the platform's own money is used up. */
  setPoor(poor: boolean): Promise<void>
  /** Waits for a message of this type. */
  messageOf(type: string, about?: string): Promise<SentMessage>
  /** What a client's bank does about a payment; returns the dispute's number. */
  dispute(chargeProcessorId: string, kind: 'chargeback' | 'inquiry'): Promise<string>
  endDispute(processorId: string, outcome: 'won' | 'lost' | 'withdrawn'): Promise<void>
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
    cards: openCards({ secretKey, webhookSecret, baseUrl }),
    environment: { ...keys, STRIPE_HOST: baseUrl },
    messages,
    ...controlsOf(post),
    async messageOf(type, about = '') {
      for (let tries = 0; tries < 200; tries++) {
        const found = messages.find((one) => one.type === type && one.body.includes(about))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`No message ${type} about ${about || 'anything'} came.`)
    },
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      listener.close()
      await rm(stateDir, { recursive: true, force: true })
    },
  }
}

type Post = (path: string, body: unknown) => Promise<Response>

/** What people, banks and an outage do over there. */
function controlsOf(
  post: Post,
): Omit<TestProcessor, 'cards' | 'environment' | 'messages' | 'messageOf' | 'close'> {
  return {
    async saveCard(pageUrl, card) {
      const answer = await post(`/control${new URL(pageUrl).pathname}`, { card })
      return ((await answer.json()) as { redirectUrl: string | null }).redirectUrl
    },
    async payCheckout(pageUrl) {
      await post(new URL(pageUrl).pathname, { outcome: 'success' })
    },
    async answerBank(pageUrl, outcome) {
      await post(new URL(pageUrl).pathname, { outcome })
    },
    ...payeeSwitches(post),
    async dispute(chargeProcessorId, kind) {
      const answer = await post(`/control/cards/payments/${chargeProcessorId}/disputes`, { kind })
      return ((await answer.json()) as { id: string }).id
    },
    async endDispute(processorId, outcome) {
      await post(`/control/cards/disputes/${processorId}`, { outcome })
    },
    async setDown(down) {
      await post('/control/cards', { down })
    },
  }
}

function payeeSwitches(post: Post): Pick<TestProcessor, 'onboard' | 'reverseTransfer' | 'setPoor'> {
  return {
    async onboard(pageUrl, choice) {
      const answer = await post(`/control${new URL(pageUrl).pathname}`, { choice })
      return ((await answer.json()) as { redirectUrl: string }).redirectUrl
    },
    async reverseTransfer(processorId) {
      await post(`/control/cards/transfers/${processorId}/reverse`, {})
    },
    async setPoor(poor) {
      await post('/control/cards/purse', { poor })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
