import { join } from 'node:path'
import { z } from 'zod'
import { StateFile } from '../state-file.ts'

/** The record types the product may ask about, with their numbers on the wire. */
export const TYPES = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28, CAA: 257 } as const
export type RecordType = keyof typeof TYPES
export const TYPE_NAMES = Object.keys(TYPES) as [RecordType, ...RecordType[]]

const DnsName = z
  .string()
  .transform(plainName)
  .pipe(
    z
      .string()
      .regex(/^(?:[a-z0-9_*-]{1,63}\.)*[a-z0-9_-]{1,63}$/, 'is not a DNS name')
      .max(253),
  )

export const RecordInput = z.object({
  name: DnsName,
  type: z.string().toUpperCase().pipe(z.enum(TYPE_NAMES)).default('TXT'),
  data: z.string().trim().min(1).max(2_000),
})
export type RecordInput = z.infer<typeof RecordInput>

export const RecordRemoval = RecordInput.partial({ data: true })

const RECORDS_MAX = 2_000

/** The zone data a tester has put here; it answers nothing that nobody entered. */
export class Records {
  readonly #file: StateFile<RecordInput[]>

  constructor(stateDir: string) {
    this.#file = new StateFile(join(stateDir, 'dns.json'), z.array(RecordInput), () => [])
  }

  list(): RecordInput[] {
    return this.#file.value
  }

  add(record: RecordInput) {
    const others = this.#file.value.filter((kept) => !same(kept, record))
    this.#file.value = [record, ...others].slice(0, RECORDS_MAX)
    this.#file.save()
  }

  remove(wanted: z.infer<typeof RecordRemoval>): number {
    const before = this.#file.value.length
    this.#file.value = this.#file.value.filter(
      (kept) =>
        !(kept.name === wanted.name && kept.type === wanted.type && (wanted.data ?? kept.data) === kept.data),
    )
    this.#file.save()
    return before - this.#file.value.length
  }

  find(name: string) {
    return this.#file.value.filter((record) => record.name === plainName(name))
  }

  reset() {
    this.#file.reset()
  }
}

/** TXT data travels in quoted strings of at most 255 bytes; everything else as it is. */
export function wireData(record: RecordInput): string {
  if (record.type !== 'TXT') return record.data
  const chunks = record.data.match(/.{1,255}/gs) ?? ['']
  return chunks.map((chunk) => `"${chunk.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(' ')
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, '')
}

function same(one: RecordInput, other: RecordInput): boolean {
  return one.name === other.name && one.type === other.type && one.data === other.data
}
