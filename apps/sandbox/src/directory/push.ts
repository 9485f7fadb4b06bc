import { type DirectoryPerson, HANDS, type HandName, userOf } from './products.ts'

const WAIT_MS = 10_000

/** Where a directory tells a service who works for the company. */
export interface Target {
  readonly baseUrl: string
  readonly token: string
  readonly hand: HandName
}

/** One request of a directory, and what the service said to it. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
}

/**
 * What directories do: they look whether the person is there by their userName, make them if not, and change them
 * otherwise. The last exchange says how it ended.
 */
export class Push {
  readonly #target: Target
  readonly exchanges: Exchange[] = []

  constructor(target: Target) {
    this.#target = target
  }

  /** Creates, or says anew that this person works there. */
  async join(person: DirectoryPerson): Promise<void> {
    const id = await this.#find(person.userName)
    if (!id) await this.#ask('POST', '/Users', userOf(person))
    else await this.#change(id, HANDS[this.#target.hand].active(person))
  }

  async leave(person: DirectoryPerson): Promise<void> {
    const id = await this.#find(person.userName)
    if (id) await this.#change(id, HANDS[this.#target.hand].active({ ...person, isActive: false }))
  }

  async rename(person: DirectoryPerson, to: string): Promise<void> {
    const id = await this.#find(person.userName)
    if (id) await this.#change(id, HANDS[this.#target.hand].address({ ...person, userName: to }))
  }

  async remove(person: DirectoryPerson): Promise<void> {
    const id = await this.#find(person.userName)
    if (id) await this.#ask('DELETE', `/Users/${id}`)
  }

  async #find(userName: string): Promise<string | undefined> {
    const query = new URLSearchParams({ filter: `userName eq "${userName}"`, startIndex: '1', count: '1' })
    const { body } = await this.#ask('GET', `/Users?${query}`)
    return (body as { Resources?: { id?: string }[] } | null)?.Resources?.[0]?.id
  }

  #change(id: string, { method, body }: { method: string; body: object }): Promise<Exchange> {
    return this.#ask(method, `/Users/${id}`, body)
  }

  async #ask(method: string, path: string, body?: object): Promise<Exchange> {
    const { baseUrl, token } = this.#target
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(WAIT_MS),
    })
    const exchange = { method, path, status: response.status, body: read(await response.text()) }
    this.exchanges.push(exchange)
    return exchange
  }
}

function read(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}
