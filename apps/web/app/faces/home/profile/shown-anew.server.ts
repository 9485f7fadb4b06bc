import type { Ctx } from '@kara/kernel'
import { defineMessages, formatter, type Locale, translator } from '@kara/language'
import { listBookedSessions } from '@kara/scheduling'
import { isOpen } from '../../../care/session-view.server.ts'
import type { Flash } from '../../../http/flash.server.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

interface Profile {
  readonly displayName: string
  readonly locale: Locale
  readonly timeZone: string
}

/**
 * What is said after a profile was saved. Sessions do not move with the zone: who has one ahead reads how its time is
 * written from now on, and can have it written as before.
 */
export async function shownAnew(ctx: Ctx, before: Profile, after: Profile): Promise<Flash> {
  const words = translator(after.locale, messages)
  const said = { tone: 'positive', text: words('profile.saved') } as const
  if (before.timeZone === after.timeZone) return said
  const next = (await listBookedSessions(ctx, 'upcoming')).find(isOpen)
  if (!next) return said
  const timeIn = (zone: string) => formatter(after.locale, zone).dateTimeWithZone(next.startsAt)
  const values = { before: timeIn(before.timeZone), after: timeIn(after.timeZone) }
  return {
    tone: 'positive',
    text: words('profile.zoneChanged', values),
    undo: {
      label: words('profile.zoneBack'),
      action: homePaths.profile(),
      fields: { displayName: after.displayName, locale: after.locale, timeZone: before.timeZone },
    },
  }
}
