declare const noun: unique symbol

/** An identifier that remembers whose it is: a `PersonId` cannot be passed where a `CompanyId` is asked for. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun }

export type CompanyId = Id<'company'>
export type HubId = Id<'hub'>
export type PersonId = Id<'person'>
export type ProfessionalId = Id<'professional'>
export type ServiceId = Id<'service'>
export type SessionId = Id<'session'>
export type ConnectionId = Id<'sso_connection'>
export type AttemptId = Id<'sso_attempt'>
export type SetUpLinkId = Id<'sso_set_up_link'>
export type EventId = Id<'outbox_event'>

/** Where new identifiers come from; passed in, so that a test can repeat a run. */
export interface Ids {
  next<Noun extends string>(): Id<Noun>
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text has the form of an identifier. Says nothing about whether such a row exists. */
export function isId(text: unknown): boolean {
  return typeof text === 'string' && uuidPattern.test(text)
}

/** Reads an identifier that came from outside; `null` when it has not the form of one. */
export function readId<Noun extends string>(text: unknown): Id<Noun> | null {
  return isId(text) ? (text as Id<Noun>) : null
}

const counterMax = 0xfff
const counterStartMax = 0x7ff

/**
 * Identifiers that sort in the order of their making, also within one millisecond of one process: version 7 of RFC 9562
 * (section 5.7), 48 bits of Unix milliseconds, then a 12-bit counter that each millisecond begins anew at a
 * random place of its lower half (section 6.2, method 1), then 62 random bits. Rows inserted together lie together in
 * the index. A clock that steps back, or more than 2,048 in one millisecond, borrows from the next one.
 */
export function idsByTime(unixMilliseconds: () => number): Ids {
  let moment = 0
  let counter = 0
  return {
    next<Noun extends string>() {
      const now = unixMilliseconds()
      if (now > moment) {
        moment = now
        counter = randomBits16() & counterStartMax
      } else if (counter < counterMax) {
        counter++
      } else {
        moment++
        counter = randomBits16() & counterStartMax
      }
      return uuidV7(moment, counter) as Id<Noun>
    },
  }
}

// The end of a version 4 identifier is just what version 7 ends with: the variant and 62 random bits.
function uuidV7(unixMilliseconds: number, counter: number): string {
  const time = unixMilliseconds.toString(16).padStart(12, '0')
  const count = counter.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${crypto.randomUUID().slice(19)}`
}

function randomBits16(): number {
  return crypto.getRandomValues(new Uint16Array(1))[0] ?? 0
}

/** Identifiers by the clock of this machine. */
export const timeOrderedIds: Ids = idsByTime(Date.now)
