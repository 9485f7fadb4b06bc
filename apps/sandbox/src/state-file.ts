import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

const BURST_MS = 100

/** One JSON document on disk that survives a restart; every save replaces the file in one step. */
export class StateFile<T> {
  readonly #path: string
  readonly #empty: () => T
  #later: NodeJS.Timeout | undefined
  value: T

  constructor(path: string, schema: z.ZodType<T>, empty: () => T) {
    this.#path = path
    this.#empty = empty
    this.value = this.#read(schema)
  }

  save() {
    clearTimeout(this.#later)
    this.#later = undefined
    mkdirSync(dirname(this.#path), { recursive: true })
    const temporary = `${this.#path}.new`
    writeFileSync(temporary, JSON.stringify(this.value, null, 2))
    renameSync(temporary, this.#path)
  }

  /** Saves once for a burst of changes; whoever uses it calls flush before the process ends. */
  saveSoon() {
    this.#later ??= setTimeout(() => this.save(), BURST_MS)
  }

  flush() {
    if (this.#later) this.save()
  }

  reset() {
    this.value = this.#empty()
    this.save()
  }

  #read(schema: z.ZodType<T>): T {
    let text: string
    try {
      text = readFileSync(this.#path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return this.#empty()
      throw error
    }
    const parsed = schema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    throw new Error(`${this.#path} does not hold what the sandbox expects; delete it to start afresh.`)
  }
}
