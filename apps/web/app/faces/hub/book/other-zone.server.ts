import { Temporal } from 'temporal-polyfill'
import { browserZone } from '../../../http/language.server.ts'
import type { PageArgs } from '../../../http/visit.server.ts'

/** Somebody who travels, or whose profile says another zone than their browser, is asked which one to use. */
export function otherZoneOf(args: PageArgs, timeZone: string, startsAt: string): string | null {
  const zone = browserZone(args.context.visit)
  const at = Temporal.Instant.from(startsAt)
  const isSame =
    zone === null || at.toZonedDateTimeISO(zone).offset === at.toZonedDateTimeISO(timeZone).offset
  return isSame ? null : zone
}
