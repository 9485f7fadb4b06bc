import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Attachment = z.object({
  filename: z.string(),
  contentType: z.string(),
  contentId: z.string().nullable(),
  /** Base64, as it was sent. */
  content: z.string(),
})
export type Attachment = z.infer<typeof Attachment>

const LETTER_EVENTS = ['delivered', 'bounced', 'complained', 'scheduled', 'canceled'] as const

const Letter = z.object({
  id: z.string(),
  createdAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.object({ name: z.string(), value: z.string() })),
  attachments: z.array(Attachment),
  idempotencyKey: z.string().nullable(),
  scheduledAt: z.string().nullable(),
  lastEvent: z.enum(LETTER_EVENTS),
})
export type Letter = z.infer<typeof Letter>

/** Old letters make room: a bench sends thousands, and a page of them helps nobody. */
const LETTERS_MAX = 2_000

/** Letters, one file each, oldest first in memory; what does not fit is the oldest and goes. */
export class Letters {
  readonly #dir: string
  readonly #byId = new Map<string, Letter>()

  constructor(stateDir: string) {
    this.#dir = join(stateDir, 'letters')
    mkdirSync(this.#dir, { recursive: true })
    const kept = readdirSync(this.#dir)
      .filter((file) => file.endsWith('.json'))
      .map((file) => Letter.parse(JSON.parse(readFileSync(join(this.#dir, file), 'utf8'))))
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    for (const letter of kept) this.#byId.set(letter.id, letter)
  }

  get size() {
    return this.#byId.size
  }

  keep(letter: Letter) {
    writeFileSync(this.#path(letter.id), JSON.stringify(letter))
    this.#byId.set(letter.id, letter)
    for (const id of this.#byId.keys()) {
      if (this.#byId.size <= LETTERS_MAX) break
      this.#drop(id)
    }
  }

  find(id: string): Letter | undefined {
    return this.#byId.get(id)
  }

  /** Newest first. */
  list(
    filter: { to?: string | undefined; since?: string | undefined; subject?: string | undefined } = {},
  ): Letter[] {
    const to = filter.to?.toLowerCase()
    const subject = filter.subject?.toLowerCase()
    return [...this.#byId.values()].reverse().filter((letter) => {
      if (to && !recipients(letter).includes(to)) return false
      if (filter.since && letter.createdAt < filter.since) return false
      return !subject || letter.subject.toLowerCase().includes(subject)
    })
  }

  /** Every address that has letters, the most recently written to first. */
  addresses(): { address: string; count: number }[] {
    const counts = new Map<string, number>()
    for (const letter of this.list()) {
      for (const address of recipients(letter)) counts.set(address, (counts.get(address) ?? 0) + 1)
    }
    return [...counts].map(([address, count]) => ({ address, count }))
  }

  reset() {
    for (const id of [...this.#byId.keys()]) this.#drop(id)
  }

  #drop(id: string) {
    rmSync(this.#path(id), { force: true })
    this.#byId.delete(id)
  }

  #path(id: string) {
    return join(this.#dir, `${id}.json`)
  }
}

/** The bare addresses a letter goes to, in lower case. */
export function recipients(letter: Pick<Letter, 'to' | 'cc' | 'bcc'>): string[] {
  return [...new Set([...letter.to, ...letter.cc, ...letter.bcc].map(bareAddress))]
}

/** `Anna <anna@company.example>` → `anna@company.example`. */
export function bareAddress(address: string): string {
  return (/<([^>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase()
}
