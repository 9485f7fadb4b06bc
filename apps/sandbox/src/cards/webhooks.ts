import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'
import { type ApiObject, newId } from './ledger.ts'

/** Waits between tries: quick enough to watch, long enough that a restart of the product loses nothing. */
const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 15_000, 60_000, 120_000, 300_000]
const TIMEOUT_MS = 10_000
const DELIVERIES_MAX = 2_000

const Delivery = z.object({
  id: z.string(),
  event: z.looseObject({ id: z.string(), object: z.string(), created: z.number(), type: z.string() }),
  dueAt: z.number(),
  state: z.enum(['pending', 'delivered', 'failed']),
  tries: z.array(z.object({ at: z.number(), outcome: z.string() })),
})
export type Delivery = z.infer<typeof Delivery>

export interface CardsEvent extends ApiObject {
  type: string
}

/** Posts signed events to the product, in order, again and again until it answers 2xx or patience ends. */
export class Webhooks {
  readonly #target: string | undefined
  readonly #secret: string
  readonly #file: StateFile<Delivery[]>
  #timer: NodeJS.Timeout | undefined
  #isWorking = false
  #isClosed = false

  constructor(stateDir: string, target: string | undefined, secret: string) {
    this.#target = target
    this.#secret = secret
    this.#file = new StateFile(join(stateDir, 'webhooks.json'), z.array(Delivery), () => [])
    this.#schedule()
  }

  /** Newest first. */
  list(): Delivery[] {
    return [...this.#file.value].reverse()
  }

  send(event: CardsEvent, options: { delayMs?: number; copies?: number } = {}) {
    if (!this.#target) return
    for (let copy = 0; copy < (options.copies ?? 1); copy += 1) {
      const dueAt = Date.now() + (options.delayMs ?? 0)
      this.#file.value.push({ id: newId('whd'), event, dueAt, state: 'pending', tries: [] })
    }
    this.#file.value = this.#file.value.slice(-DELIVERIES_MAX)
    this.#changed()
  }

  reset() {
    this.#file.reset()
  }

  close() {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#file.flush()
  }

  #changed() {
    this.#file.saveSoon()
    this.#schedule()
  }

  #schedule() {
    if (this.#isClosed || this.#isWorking) return
    clearTimeout(this.#timer)
    const due = this.#file.value
      .filter((delivery) => delivery.state === 'pending')
      .map((delivery) => delivery.dueAt)
    if (due.length === 0) return
    this.#timer = setTimeout(() => void this.#work(), Math.max(0, Math.min(...due) - Date.now()))
  }

  async #work() {
    this.#isWorking = true
    try {
      for (;;) {
        const next = this.#file.value.find((one) => one.state === 'pending' && one.dueAt <= Date.now())
        if (!next || this.#isClosed) break
        await this.#attempt(next)
      }
    } finally {
      this.#isWorking = false
      this.#schedule()
    }
  }

  async #attempt(delivery: Delivery) {
    const { outcome, isTaken } = await post(this.#target ?? '', JSON.stringify(delivery.event), this.#secret)
    delivery.tries.push({ at: Date.now(), outcome })
    const wait = RETRY_AFTER_MS[delivery.tries.length - 1]
    delivery.state = isTaken ? 'delivered' : wait === undefined ? 'failed' : 'pending'
    delivery.dueAt = Date.now() + (wait ?? 0)
    if (!this.#isClosed) this.#file.saveSoon()
  }
}

async function post(
  target: string,
  body: string,
  secret: string,
): Promise<{ outcome: string; isTaken: boolean }> {
  try {
    const answer = await fetch(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature(body, secret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    return { outcome: String(answer.status), isTaken: answer.ok }
  } catch (error) {
    // Whatever keeps the product from answering belongs on the page of deliveries, not in a crash here.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { outcome: cause instanceof Error ? cause.message || cause.name : String(cause), isTaken: false }
  }
}

/** The scheme that `stripe.webhooks.constructEvent` checks: HMAC-SHA256 over time and body. */
function signature(body: string, secret: string, at = Math.floor(Date.now() / 1000)): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`
}
