import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'

/** Any object of the cards API: the fields a payment flow reads, in the API's own names. */
export interface ApiObject {
  id: string
  object: string
  created: number
  [field: string]: unknown
}

const Kept = z.object({
  objects: z.record(z.string(), z.looseObject({ id: z.string(), object: z.string(), created: z.number() })),
  replies: z.record(z.string(), z.object({ fingerprint: z.string(), status: z.number(), body: z.unknown() })),
})

const OBJECTS_MAX = 5_000
const REPLIES_MAX = 2_000

/** Everything the card processor knows, oldest first; what does not fit is the oldest and goes. */
export class Ledger {
  readonly #file: StateFile<z.infer<typeof Kept>>

  constructor(stateDir: string) {
    this.#file = new StateFile(join(stateDir, 'cards.json'), Kept, () => ({ objects: {}, replies: {} }))
  }

  put<T extends ApiObject>(object: T): T {
    const { objects } = this.#file.value
    objects[object.id] = object
    const ids = Object.keys(objects)
    for (const id of ids.slice(0, Math.max(0, ids.length - OBJECTS_MAX))) delete objects[id]
    this.#file.saveSoon()
    return object
  }

  find(id: string, kind?: string): ApiObject | undefined {
    const found = this.#file.value.objects[id]
    return found && (kind === undefined || found.object === kind) ? found : undefined
  }

  /** Newest first. */
  list(kind: string, wanted: (object: ApiObject) => boolean = () => true): ApiObject[] {
    return Object.values(this.#file.value.objects)
      .filter((object) => object.object === kind && wanted(object))
      .reverse()
  }

  reply(key: string) {
    return this.#file.value.replies[key]
  }

  keepReply(key: string, reply: { fingerprint: string; status: number; body: unknown }) {
    const { replies } = this.#file.value
    replies[key] = reply
    for (const old of Object.keys(replies).slice(0, Math.max(0, Object.keys(replies).length - REPLIES_MAX))) {
      delete replies[old]
    }
    this.#file.saveSoon()
  }

  reset() {
    this.#file.reset()
  }

  flush() {
    this.#file.flush()
  }
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
