/** A JSON text read together with the line on which each value stands. */
export type JsonReading =
  | { readonly outcome: 'read'; readonly value: unknown; lineOf(path: readonly PropertyKey[]): number }
  | { readonly outcome: 'broken'; readonly line: number; readonly wrong: string }

class Broken extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Reads JSON and remembers lines, so that a problem found later can be shown where it is. Also refuses
 * what `JSON.parse` passes over in silence: a key that is written twice.
 */
export function readJson(text: string): JsonReading {
  const lines = new Map<string, number>()
  const reader = new Reader(text, (path, at) => lines.set(keyOf(path), lineAt(text, at)))
  try {
    const value = reader.readAll()
    const lineOf = (path: readonly PropertyKey[]): number =>
      lines.get(keyOf(path)) ?? (path.length === 0 ? 1 : lineOf(path.slice(0, -1)))
    return { outcome: 'read', value, lineOf }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { outcome: 'broken', line: lineAt(text, error.at), wrong: error.message }
  }
}

const shortListCharsMax = 80

/** JSON as the house formats it: short lists of plain values on one line. */
export function formatJson(content: unknown): string {
  const text = JSON.stringify(content, null, 2)
  return `${text.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (whole, inner: string) => {
    const line = `[${inner.replace(/\n\s+/g, ' ')}]`
    return line.length > shortListCharsMax ? whole : line
  })}\n`
}

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('\u0000')
const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length
const depthMax = 20

class Reader {
  private at = 0
  constructor(
    private readonly text: string,
    private readonly remember: (path: readonly PropertyKey[], at: number) => void,
  ) {}

  readAll(): unknown {
    const value = this.readValue([])
    this.skipSpace()
    if (this.at < this.text.length) throw this.broken('something follows the end of the JSON')
    return value
  }

  private readValue(path: readonly PropertyKey[]): unknown {
    this.skipSpace()
    if (path.length > depthMax) throw this.broken('this is nested too deeply')
    this.remember(path, this.at)
    const sign = this.text[this.at]
    if (sign === '{') return this.readObject(path)
    if (sign === '[') return this.readArray(path)
    if (sign === '"') return this.readText()
    return this.readWord()
  }

  private readObject(path: readonly PropertyKey[]): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    this.at += 1
    for (let isFirst = true; !this.takes('}'); isFirst = false) {
      if (!isFirst) this.expect(',')
      this.skipSpace()
      const start = this.at
      if (this.text[this.at] !== '"') throw this.broken('a name in double quotes is missing here')
      const name = this.readText()
      if (Object.hasOwn(object, name)) throw new Broken(start, `"${name}" is written twice`)
      this.expect(':')
      Object.defineProperty(object, name, {
        value: this.readValue([...path, name]),
        enumerable: true,
        configurable: true,
        writable: true,
      })
      this.remember([...path, name], start)
    }
    return object
  }

  private readArray(path: readonly PropertyKey[]): unknown[] {
    const array: unknown[] = []
    this.at += 1
    for (let isFirst = true; !this.takes(']'); isFirst = false) {
      if (!isFirst) this.expect(',')
      array.push(this.readValue([...path, array.length]))
    }
    return array
  }

  private readText(): string {
    const found = /^"(?:[^"\\\n\r]|\\.)*"/.exec(this.text.slice(this.at))?.[0]
    if (!found) throw this.broken('this text has no closing quote on its line')
    return this.parsed(found) as string
  }

  private readWord(): unknown {
    const found = /^[^\s,:[\]{}"]+/.exec(this.text.slice(this.at))?.[0]
    if (!found) throw this.broken('a value is missing here')
    return this.parsed(found)
  }

  private parsed(part: string): unknown {
    try {
      const value: unknown = JSON.parse(part)
      this.at += part.length
      return value
    } catch {
      throw this.broken(`${part.slice(0, 40)} is not JSON`)
    }
  }

  private takes(sign: string): boolean {
    this.skipSpace()
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw this.broken(`“${sign}” is missing before this`)
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1
  }

  private broken(wrong: string): Broken {
    return new Broken(Math.min(this.at, this.text.length - 1), wrong)
  }
}
