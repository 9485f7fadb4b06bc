import { renderSessionReminder } from '@kara/emails'
import { formatter } from '@kara/language'
import { calendarFile } from '@kara/notifications'
import { computeOffer } from '@kara/scheduling/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { Temporal } from 'temporal-polyfill'
import { createLedger, type Proof } from './proof.ts'
import { openOwnDatabase } from './settings.ts'

const from = Temporal.Instant.from('2026-01-01T00:00:00Z')
const until = Temporal.Instant.from('2036-01-01T00:00:00Z')
/** A quiet moment of every zone beside its changes. */
const quiet = Temporal.Instant.from('2026-11-24T14:00:00Z')
const minutes = 30
const openUntil = '06:00'

/**
 * Laws change, and the two tables of zones, the programs' and the database's, learn of it at different times. Walls are
 * read from the programs' table alone, so a zone in which they differ is named; more than these, and one is too old.
 */
const zonesApartMax = 3

type Ledger = ReturnType<typeof createLedger>
interface Moment {
  readonly zone: string
  readonly at: Temporal.Instant
}

/**
 * A time is the same everywhere: around every clock change of every zone for ten years, and in a quiet moment, what a
 * page shows, a letter says, a calendar file holds and the database keeps is one instant; and what is offered in those
 * nights lies within the hours, exists, and is offered once.
 */
export const zones: Proof = {
  name: 'zones',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 1 })
    try {
      const ledger = createLedger()
      const names = Intl.supportedValuesOf('timeZone')
      const moments = names.flatMap(momentsOf)
      for (const moment of moments) comparePage(ledger, moment)
      const { compared, apart } = await compareDatabase(ledger, db, moments)
      ledger.expect('zones in which the two tables differ', apart.length > zonesApartMax ? apart : [], [])
      for (const zone of names) await compareLetter(ledger, zone)
      const offered = moments.reduce((sum, moment) => sum + checkOffer(ledger, moment), 0)
      return {
        tried: `${names.length} zones with ${moments.length} moments around their clock changes of ten years`,
        figure: `page, letter, calendar file and database agree (${compared} by its own tables, which differ in ${apart.join(', ') || 'no zone'}); ${offered} offered times exist, once each`,
        broken: ledger.broken,
      }
    } finally {
      await db.close()
    }
  },
}

/** Just before, at and after each change of a zone's clocks, and the quiet moment. */
function momentsOf(zone: string): Moment[] {
  const changes: Temporal.Instant[] = []
  let next = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (next && Temporal.Instant.compare(next.toInstant(), until) < 0) {
    changes.push(next.toInstant())
    next = next.getTimeZoneTransition('next')
  }
  const around = changes.flatMap((at) => [at.subtract({ minutes }), at, at.add({ minutes })])
  return [...around, quiet].map((at) => ({ zone, at }))
}

function wallOf({ zone, at }: Moment): string {
  const wall = at.toZonedDateTimeISO(zone)
  return `${wall.toPlainDate()} ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** Pages and letters have one formatter; the file holds the instant itself. */
function comparePage(ledger: Ledger, moment: Moment): void {
  const { zone, at } = moment
  const clock = wallOf(moment).slice(11)
  ledger.expect(`${at} on a page in ${zone}`, formatter('en', zone).time(at), clock)
  const { text } = calendarFile({
    sessionId: 'a',
    sequence: 0,
    startsAt: at,
    endsAt: at.add({ minutes }),
    isCancelled: false,
    url: 'https://kara.test',
    locale: 'en',
    writtenAt: from,
  })
  const held = /DTSTART:(\d{8}T\d{6}Z)/.exec(text)?.[1]
  ledger.expect(`${at} in a calendar file`, held, at.toString().replaceAll(/[-:]|\.\d+/g, ''))
}

/** The database has tables of zones of its own; a zone it does not know is left out and counted. */
async function compareDatabase(ledger: Ledger, db: StandaloneDatabase, moments: readonly Moment[]) {
  const rows = await db.witness<{ zone: string; at: string; wall: string; back: string }[]>`
    select m.zone, m.at, to_char(m.at::timestamptz at time zone m.zone, 'YYYY-MM-DD HH24:MI') as wall,
      (extract(epoch from m.at::timestamptz) * 1000)::bigint::text as back
    from unnest(${moments.map(({ zone }) => zone)}::text[], ${moments.map(({ at }) => at.toString())}::text[])
      as m (zone, at)
    where exists (select 1 from pg_timezone_names n where n.name = m.zone)`
  const apart = new Set<string>()
  for (const { zone, at, wall, back } of rows) {
    const instant = Temporal.Instant.from(at)
    if (wall !== wallOf({ zone, at: instant })) apart.add(zone)
    ledger.expect(`${at} out of the database`, Number(back), instant.epochMilliseconds)
  }
  return { compared: rows.length, apart: [...apart] }
}

async function compareLetter(ledger: Ledger, zone: string): Promise<void> {
  const [at = quiet] = momentsOf(zone).map((moment) => moment.at)
  const { text } = await renderSessionReminder(
    {
      audience: 'client',
      lead: 'day',
      recipientName: 'Unnur',
      counterpartName: 'Hallgrímur',
      session: { startsAt: at, durationMinutes: minutes, timeZone: zone, modality: 'video' },
      joinUrl: 'https://kara.test/join',
      manageUrl: 'https://kara.test/manage',
      noticesUrl: 'https://kara.test/notices',
    },
    'en',
  )
  const format = formatter('en', zone)
  const clock = wallOf({ zone, at }).slice(11)
  ledger.expect(`${at} in a letter in ${zone}`, text.includes(`${clock} (${format.zoneName()})`), true)
}

/** A night of a clock change, open from midnight to six: nothing outside, nothing twice, nothing that does not exist. */
function checkOffer(ledger: Ledger, { zone, at }: Moment): number {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, starts: '00:00', ends: openUntil }))
  const offer = computeOffer(
    {
      timeZone: zone,
      hours,
      noticeHours: 0,
      bookableWeeks: 26,
      bufferMinutes: 0,
      startStepMinutes: minutes,
      taken: [],
    },
    { minutes, from: at.subtract({ hours: 12 }), to: at.add({ hours: 12 }), now: at.subtract({ hours: 24 }) },
  )
  const starts = offer.filter(({ reason }) => reason === null).map((time) => time.at)
  ledger.expect(`offered once each around ${at} in ${zone}`, new Set(starts).size, starts.length)
  const outside = starts.filter((start) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(start)
    return wallOf({ zone, at: instant }).slice(11) >= openUntil
  })
  ledger.expect(`offered outside the hours around ${at} in ${zone}`, outside.length, 0)
  return starts.length
}
