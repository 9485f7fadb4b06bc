import { lookup as lookupName } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress, readOutsideAddress } from '../rules/outside-address.ts'

export type OutsideSettings = {
  /** Origins that may be called although they are not on the open internet: a developer's sandbox. */
  insideOrigins: readonly string[]
  waitMsMax?: number
}

/** Fetches what others publish. The only way by which this module calls a foreign address itself. */
export interface Outside {
  readonly insideOrigins: readonly string[]
  /** The body of a 200 as text. @throws OutsideFailure for everything else. */
  fetchText(address: string, wish: { accept: string; bytesMax: number }): Promise<string>
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

/** Opens the way out. */
export function openOutside({ insideOrigins, waitMsMax = WAIT_MS_MAX_DEFAULT }: OutsideSettings): Outside {
  return {
    insideOrigins,
    async fetchText(address, { accept, bytesMax }) {
      const read = readOutsideAddress(address, insideOrigins)
      if (read.outcome === 'refused') throw new OutsideFailure('refused', read.why)
      const isInside = insideOrigins.includes(read.url.origin)
      return fetchBody(read.url, { accept, bytesMax, waitMsMax, lookup: isInside ? undefined : publicLookup })
    },
  }
}

type Fetch = { accept: string; bytesMax: number; waitMsMax: number; lookup: LookupFunction | undefined }

function fetchBody(url: URL, { accept, bytesMax, waitMsMax, lookup }: Fetch): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (kind: OutsideFailure['kind'], text: string) => reject(new OutsideFailure(kind, text))
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp
    const signal = AbortSignal.timeout(waitMsMax)
    // A connection of its own, so that the checked address is the address that is called.
    const options = { agent: false, lookup, signal, headers: { accept, 'user-agent': 'kara-hubs' } }
    const request = ask(url, options, (response) => {
      const { statusCode = 0 } = response
      if (statusCode !== 200) {
        response.destroy()
        // A redirect is not followed: it would lead around the check.
        return fail(
          'unreachable',
          statusCode < 400 && statusCode >= 300 ? `a redirect (${statusCode})` : `${statusCode}`,
        )
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
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
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
