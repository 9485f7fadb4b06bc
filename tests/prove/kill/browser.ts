import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { KillClient } from './town.ts'

const answerWithinMs = 10_000
const againAfterMs = 250
/** Long enough for a process that was killed to be back. */
const patienceMs = 90_000

interface Answer {
  readonly status: number
  readonly location: string
  readonly body: string
}

/** A browser without a screen: keeps cookies, follows the forms of the hub, and tries again like a person. */
export class Browser {
  readonly #host: string
  readonly #cookies: Map<string, string>
  retries = 0

  constructor(host: string, client: KillClient) {
    this.#host = host
    this.#cookies = new Map([['__Host-session', client.token]])
  }

  /** Chooses a time, confirms, and reads the page of what was booked. Answers with the session's id. */
  async book(client: KillClient): Promise<string> {
    for (const slot of client.choices) {
      const held = await this.#send('POST', '/hold', { slot })
      if (held.location !== '/book') continue
      const id = await this.#confirm()
      if (id) return id
    }
    throw new Error(`${client.email} found none of the chosen times free`)
  }

  async #confirm(): Promise<string | null> {
    const page = await this.#send('GET', '/book')
    const isAsked = page.body.includes('name="funding"') && page.body.includes('value="credits"')
    const booked = isAsked ? await this.#send('POST', '/book/confirm', { funding: 'credits' }) : page
    const id = /^\/booked\/([0-9a-f-]+)$/.exec(booked.location)?.[1]
    if (!id) return null
    const shown = await this.#send('GET', booked.location)
    if (shown.status !== 200) throw new Error(`The page of ${id} answers ${shown.status}`)
    return id
  }

  // A broken connection or an error page: the person waits a moment and sends the same again.
  async #send(method: 'GET' | 'POST', path: string, form?: Record<string, string>): Promise<Answer> {
    const until = Date.now() + patienceMs
    let last = ''
    while (Date.now() < until) {
      try {
        const answer = await this.#ask(method, path, form)
        if (answer.status < 500) return answer
        last = `status ${answer.status}`
      } catch (error) {
        last = (error as Error).message
      }
      this.retries += 1
      await pause(againAfterMs)
    }
    throw new Error(`${method} ${path} was not answered: ${last}`)
  }

  #ask(method: string, path: string, form?: Record<string, string>): Promise<Answer> {
    const [, port = ''] = this.#host.split(':')
    const body = form ? new URLSearchParams(form).toString() : undefined
    const headers = {
      host: this.#host,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'accept-language': 'en',
      ...(body
        ? { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${this.#host}` }
        : {}),
    }
    return new Promise((resolve, reject) => {
      const asked = request({ host: 'localhost', port: Number(port), path, method, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part) => {
          text += part
        })
        answer.on('error', reject)
        answer.on('end', () => {
          if (!answer.complete) return reject(new Error('the answer broke off'))
          for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line)
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body: text })
        })
      })
      asked.setTimeout(answerWithinMs, () => asked.destroy(new Error('no answer in time')))
      asked.on('error', reject)
      asked.end(body)
    })
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (name) this.#cookies.set(name, value ?? '')
  }
}
