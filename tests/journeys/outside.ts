import postgres from 'postgres'
import { inject } from 'vitest'

export interface Letter {
  readonly id: string
  readonly to: string[]
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly attachments: ReadonlyArray<{ readonly filename: string; readonly content: string }>
}

/** Letters in the sandbox's mailbox, newest first. */
export async function lettersTo(to: string, subject?: RegExp): Promise<Letter[]> {
  const response = await fetch(
    `${inject('stack').sandboxUrl}/mailbox/letters.json?to=${encodeURIComponent(to)}`,
  )
  const { letters } = (await response.json()) as { letters: Letter[] }
  return letters.filter((letter) => !subject || subject.test(letter.subject))
}

/** Waits until a letter has come, and returns the newest. */
export async function nextLetterTo(to: string, subject: RegExp): Promise<Letter> {
  return waitFor(`a letter to ${to} about ${subject}`, async () => (await lettersTo(to, subject))[0])
}

/** Long enough for jobs of a month that passed at once, on a machine that does other work too. */
const patienceMs = 90_000

/** Asks again and again until there is an answer; says what it waited for when there is none. */
export async function waitFor<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | null | false>,
): Promise<Answer> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const answer = await ask()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`Waited ${patienceMs / 1000} seconds for ${what}.`)
}

/** Puts a record into the sandbox's DNS, as the company's IT would into theirs. */
export async function setTxtRecord(name: string, data: string): Promise<void> {
  await fetch(`${inject('stack').sandboxUrl}/control/dns`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, type: 'TXT', data }),
  })
}

/** A witness of the database that sees every row; for looking, never for doing. */
export function openWitness() {
  return postgres(inject('stack').environment.DATABASE_URL ?? '', { max: 2, onnotice: () => {} })
}

/** What the clock of the house shows: another journey may have moved it before. */
export async function houseNow(witness: postgres.Sql): Promise<Date> {
  const [row] = await witness`select app.clock_shift_seconds() as shift`
  return new Date(Date.now() + Number(row?.shift ?? 0) * 1000)
}

/** Lets minutes pass in the house. */
export async function letPass(witness: postgres.Sql, minutes: number): Promise<void> {
  const now = await houseNow(witness)
  await travelTo(witness, new Date(now.getTime() + minutes * 60_000))
}

/** Moves the clock of web and workers to an instant. Time only goes forwards. */
export async function travelTo(witness: postgres.Sql, instant: Date): Promise<void> {
  const seconds = Math.ceil((instant.getTime() - Date.now()) / 1000)
  await witness`select app.shift_clock(${seconds})`
  // Every process asks for the shift several times a second; on a busy machine an answer takes its time.
  await new Promise((resolve) => setTimeout(resolve, 4000))
}

/** Switches a company's identity provider to one of its failures, or back to `good`. */
export async function setIdentityProvider(slug: string, mode: string): Promise<void> {
  await fetch(`${inject('stack').sandboxUrl}/control/idp/${slug}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mode }),
  })
}
