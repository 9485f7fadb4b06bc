import { Temporal } from 'temporal-polyfill'
import {
  type AnsweredFacts,
  type AnswerFact,
  type AnswerFactName,
  type AnswerFacts,
  answerFacts,
  type DocumentLine,
} from '../contracts.ts'

type Wanted = Readonly<Partial<Record<AnswerFactName, readonly string[]>>>

/** The set-up that an answer is held against: per fact what would be right, of which one is enough. */
export interface ExpectedFacts {
  readonly wanted: Wanted
  readonly judgedAt: Temporal.Instant
  readonly secondsApartMax: number
  /** What the lines do not hold: of a SAML answer the certificates in it, by their fingerprints. */
  readonly certificates?: readonly string[]
}

/**
 * Everything of an answer that has to agree with the set-up, side by side: which of it does, which does not, and what
 * is not in it. Pure; holds nothing that names a person.
 */
export function factsOf(
  lines: readonly DocumentLine[],
  expected: ExpectedFacts,
  last: AnsweredFacts | null = null,
): AnswerFacts | null {
  if (lines.length === 0) return null
  const isToken = lines.some(({ name }) => name === 'id_token')
  const isSaml = lines[0]?.name !== 'answer'
  const received = isSaml ? ofResponse(lines, expected.certificates ?? []) : isToken ? ofToken(lines) : {}
  const facts = answerFacts.flatMap((fact): AnswerFact[] => {
    const wanted = expected.wanted[fact]
    const lastSuccess = last?.received[fact] ?? null
    return wanted ? [{ ...compared(fact, wanted, [...new Set(received[fact] ?? [])]), lastSuccess }] : []
  })
  const clock = clockOf(isSaml ? timesOfResponse(lines) : timesOfToken(lines), expected)
  return { facts, clock: clock && { ...clock, lastSecondsAhead: last?.secondsAhead ?? null } }
}

/** What is kept of an answer that went through. The question it answers is another one every time. */
export function keptOf({ facts, clock }: AnswerFacts): AnsweredFacts {
  const kept = facts.filter(({ fact, received }) => fact !== 'question' && received.length > 0)
  return {
    received: Object.fromEntries(kept.map(({ fact, received }) => [fact, received])),
    secondsAhead: clock?.secondsAhead ?? null,
  }
}

function compared(
  fact: AnswerFactName,
  expected: readonly string[],
  received: readonly string[],
): Omit<AnswerFact, 'lastSuccess'> {
  if (received.length === 0) return { fact, expected, received, state: 'absent' }
  const agrees = received.every((value) => expected.includes(value))
  return { fact, expected, received, state: agrees ? 'agrees' : 'differs' }
}

const valuesOf = (lines: readonly DocumentLine[], element: string, name: string) =>
  lines
    .filter((line) => line.name === element)
    .flatMap(({ attributes }) => attributes.filter((attribute) => attribute.name === name))
    .map(({ value }) => value)

const textsOf = (lines: readonly DocumentLine[], element: string) =>
  lines.filter((line) => line.name === element).map(({ text }) => text?.value ?? '')

function ofResponse(lines: readonly DocumentLine[], certificates: readonly string[]): Wanted {
  const envelope = lines[0]?.name ?? ''
  return {
    issuer: textsOf(lines, 'Issuer'),
    audience: textsOf(lines, 'Audience'),
    destination: valuesOf(lines, envelope, 'Destination'),
    recipient: valuesOf(lines, 'SubjectConfirmationData', 'Recipient'),
    question: [
      ...valuesOf(lines, envelope, 'InResponseTo'),
      ...valuesOf(lines, 'SubjectConfirmationData', 'InResponseTo'),
    ],
    nameIdFormat: valuesOf(lines, 'NameID', 'Format'),
    algorithm: valuesOf(lines, 'SignatureMethod', 'Algorithm'),
    certificate: certificates,
  }
}

function claimsOf(lines: readonly DocumentLine[], claim: string): string[] {
  return lines
    .filter(({ name, attributes }) => name === 'Attribute' && attributes[0]?.value === claim)
    .flatMap(({ text }) => readList(text?.value ?? ''))
}

// Several audiences are written as a list.
function readList(value: string): string[] {
  if (!value.startsWith('[')) return [value]
  try {
    return (JSON.parse(value) as unknown[]).map(String)
  } catch {
    return [value]
  }
}

function ofToken(lines: readonly DocumentLine[]): Wanted {
  return {
    issuer: [...textsOf(lines, 'iss'), ...claimsOf(lines, 'iss')],
    audience: claimsOf(lines, 'aud'),
    algorithm: textsOf(lines, 'alg'),
    key: textsOf(lines, 'kid'),
  }
}

interface Times {
  readonly issued: readonly string[]
  readonly from: readonly string[]
  readonly until: readonly string[]
}

function timesOfResponse(lines: readonly DocumentLine[]): Times {
  const everywhere = (name: string) =>
    ['Conditions', 'SubjectConfirmationData'].flatMap((element) => valuesOf(lines, element, name))
  return {
    issued: valuesOf(lines, lines[0]?.name ?? '', 'IssueInstant'),
    from: everywhere('NotBefore'),
    until: everywhere('NotOnOrAfter'),
  }
}

function timesOfToken(lines: readonly DocumentLine[]): Times {
  return { issued: claimsOf(lines, 'iat'), from: claimsOf(lines, 'nbf'), until: claimsOf(lines, 'exp') }
}

/** By how much the provider's clock is ahead of ours, and the time in which the answer counted. */
function clockOf(times: Times, { judgedAt, secondsApartMax }: ExpectedFacts) {
  const issuedAt = instants(times.issued)[0]
  if (!issuedAt) return null
  const apart = Math.round(judgedAt.until(issuedAt).total('seconds'))
  const from = instants(times.from).at(-1)
  const until = instants(times.until)[0]
  const late = until ? until.until(judgedAt).total('seconds') : 0
  const early = from ? judgedAt.until(from).total('seconds') : 0
  return {
    issuedAt: issuedAt.toString(),
    receivedAt: judgedAt.toString(),
    secondsAhead: apart,
    validFrom: from?.toString() ?? null,
    validUntil: until?.toString() ?? null,
    isWithin: Math.max(apart, late, early) <= secondsApartMax,
  }
}

/** In the order of time; what is no instant is left out, as the pre-check has refused it by name. */
function instants(texts: readonly string[]): Temporal.Instant[] {
  return texts
    .flatMap((text) => {
      try {
        return [
          /^\d{1,12}(\.\d+)?$/.test(text)
            ? Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(text)) * 1000)
            : Temporal.Instant.from(text),
        ]
      } catch {
        return []
      }
    })
    .sort(Temporal.Instant.compare)
}
