import { z } from 'zod'
import { resolverUnavailable } from './errors.ts'
import { textOf } from './rules/domains.ts'

const txt = 16
const noError = 0
const nameUnknown = 3
const waitMs = 5_000
/** A TXT answer is a few kilobytes; anything larger is not one. */
const answerCharsMax = 64_000

const Answer = z.object({
  Status: z.number().int(),
  Answer: z.array(z.object({ type: z.number().int(), data: z.string() })).optional(),
})

/**
 * Asks a resolver for the TXT records of a name, in the JSON form of DNS over HTTPS.
 *
 * @param resolverUrl `https://cloudflare-dns.com/dns-query`, or the sandbox's in development.
 * @returns the records' texts; none when the name does not exist.
 * @throws `companies.resolver_unavailable` when there is no answer that can be trusted.
 */
export async function findTxtRecords(resolverUrl: string, name: string): Promise<string[]> {
  const address = new URL(resolverUrl)
  address.searchParams.set('name', name)
  address.searchParams.set('type', 'TXT')
  const text = await fetch(address, {
    headers: { accept: 'application/dns-json' },
    redirect: 'error',
    signal: AbortSignal.timeout(waitMs),
  })
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '')
  const answer = readAnswer(text)
  if (!answer || (answer.Status !== noError && answer.Status !== nameUnknown)) throw resolverUnavailable()
  return (answer.Answer ?? []).filter((record) => record.type === txt).map((record) => textOf(record.data))
}

function readAnswer(text: string): z.infer<typeof Answer> | null {
  if (text.length > answerCharsMax) return null
  try {
    return Answer.parse(JSON.parse(text))
  } catch {
    return null
  }
}
