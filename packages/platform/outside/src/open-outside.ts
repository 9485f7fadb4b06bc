import { lookup as lookupName } from 'node:dns'
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress, readOutsideAddress } from './outside-address.ts'

export type OutsideSettings = {
  /** Origins that may be called although they are not on the open internet: a developer's sandbox. */
  insideOrigins: readonly string[]
  waitMsMax?: number
}

/** Fetches what others publish. The only way by which the product calls an address that somebody typed in. */
export interface Outside {
  readonly insideOrigins: readonly string[]
  /** The body of a 200 as text. @throws OutsideFailure for everything else. */
  fetchText(address: string, wish: Wish): Promise<string>
  /**
   * The body of a 200, or null when it is the one that was seen before (RFC 9110, section 13). Follows a few
   * redirects, each held against the same rule. @throws OutsideFailure for everything else.
   */
  fetchIfChanged(address: string, wish: Wish & { seen: SeenMarks | null }): Promise<FoundText | null>
}

interface Wish {
  accept: string
  bytesMax: number
}

/** What the other side called the text that it gave last. */
export interface SeenMarks {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface FoundText {
  readonly text: string
  readonly marks: SeenMarks
}

/** Why nothing was fetched: `refused` is our rule, `unreachable` is the other side. */
export class OutsideFailure extends Error {
  override readonly name = 'OutsideFailure'
  readonly kind: 'refused' | 'unreachable'

  constructor(kind: OutsideFailure['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}

/** An identity provider that needs longer is not one people can sign in with. */
const WAIT_MS_MAX_DEFAULT = 8_000
/** A calendar moves house once; more hops are a circle. */
const HOPS_MAX = 3

/** Opens the way out. */
export function openOutside({ insideOrigins, waitMsMax = WAIT_MS_MAX_DEFAULT }: OutsideSettings): Outside {
  const ask = (address: string, wish: Wish, conditions: OutgoingHttpHeaders = {}): Promise<Answer> => {
    const read = readOutsideAddress(address, insideOrigins)
    if (read.outcome === 'refused') throw new OutsideFailure('refused', read.why)
    const lookup = insideOrigins.includes(read.url.origin) ? undefined : publicLookup
    const headers = { ...conditions, accept: wish.accept, 'user-agent': 'kara-hubs' }
    return fetchAnswer(read.url, { headers, bytesMax: wish.bytesMax, waitMsMax, lookup })
  }
  return {
    insideOrigins,
    async fetchText(address, wish) {
      const answer = await ask(address, wish)
      // A redirect is not followed: what is published about sign-ins stands where it was said to stand.
      return answer.status === 200 ? answer.text : refuse(answer)
    },
    async fetchIfChanged(address, { seen, ...wish }) {
      let at = address
      for (let hop = 0; hop <= HOPS_MAX; hop++) {
        const answer = await ask(at, wish, conditionsOf(seen))
        const { status, text, headers } = answer
        const { etag = null, 'last-modified': lastModified = null, location } = headers
        if (status === 200) return { text, marks: { etag, lastModified } }
        if (status === 304 && seen) return null
        if (!isRedirect(status) || !location || !URL.canParse(location, at)) return refuse(answer)
        at = new URL(location, at).href
      }
      throw new OutsideFailure('unreachable', `more than ${HOPS_MAX} redirects`)
    },
  }
}

function conditionsOf(seen: SeenMarks | null): OutgoingHttpHeaders {
  return {
    ...(seen?.etag ? { 'if-none-match': seen.etag } : {}),
    ...(seen?.lastModified ? { 'if-modified-since': seen.lastModified } : {}),
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304
}

function refuse({ status }: Answer): never {
  throw new OutsideFailure('unreachable', isRedirect(status) ? `a redirect (${status})` : `${status}`)
}

interface Fetch {
  headers: OutgoingHttpHeaders
  bytesMax: number
  waitMsMax: number
  lookup: LookupFunction | undefined
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Of a 200 only. */
  readonly text: string
}

function fetchAnswer(url: URL, { headers, bytesMax, waitMsMax, lookup }: Fetch): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (kind: OutsideFailure['kind'], text: string) => reject(new OutsideFailure(kind, text))
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp
    const signal = AbortSignal.timeout(waitMsMax)
    // A connection of its own, so that the checked address is the address that is called.
    const options = { agent: false, lookup, signal, headers }
    const request = ask(url, options, (response) => {
      const { statusCode: status = 0 } = response
      const answer = { status, headers: response.headers }
      if (status !== 200) {
        response.destroy()
        return resolve({ ...answer, text: '' })
      }
      const chunks: Buffer[] = []
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
        chunks.push(chunk)
        if (bytes <= bytesMax) return
        response.destroy()
        fail('unreachable', `more than ${bytesMax} bytes`)
      })
      response.on('end', () => resolve({ ...answer, text: Buffer.concat(chunks).toString('utf8') }))
      response.on('error', (error) => fail('unreachable', textOf(error)))
    })
    request.on('error', (error) => {
      if (error instanceof OutsideFailure) reject(error)
      else fail('unreachable', signal.aborted ? `no answer within ${waitMsMax} ms` : textOf(error))
    })
    request.end()
  })
}

/** The code of a failed connection says enough (`ENOTFOUND`, `CERT_HAS_EXPIRED`) and names nothing of ours. */
function textOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.message
}

/**
 * Resolves a name, and fails when any address it leads to is not on the open internet: whoever owns the name
 * could answer with an address inside and another one outside by turns.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new OutsideFailure('refused', 'the name leads inside a network'), '', 0)
    }
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
