import type { Check } from '../check.ts'
import { browserSafe } from './browser-safe.ts'
import { calendarClaim } from './calendar-claim.ts'
import { clock } from './clock.ts'
import { deadCode } from './dead-code.ts'
import { docPaths } from './doc-paths.ts'
import { doors } from './doors.ts'
import { floors } from './floors.ts'
import { flows } from './flows.ts'
import { formatting } from './formatting.ts'
import { guards } from './guards.ts'
import { lint } from './lint.ts'
import { map } from './map.ts'
import { messages } from './messages.ts'
import { migrations } from './migrations.ts'
import { moduleReadmes } from './module-readmes.ts'
import { sizes } from './sizes.ts'
import { subscriptions } from './subscriptions.ts'
import { texts } from './texts.ts'
import { typeCheck } from './type-check.ts'
import { verbs } from './verbs.ts'
import { vocabulary } from './vocabulary.ts'
import { walls } from './walls.ts'
import { words } from './words.ts'

/** The slow ones, which start a process, come first: the quick ones fill the second lane meanwhile. */
export const allChecks: Check[] = [
  typeCheck,
  deadCode,
  lint,
  floors,
  doors,
  browserSafe,
  walls,
  clock,
  formatting,
  vocabulary,
  sizes,
  guards,
  verbs,
  calendarClaim,
  subscriptions,
  messages,
  texts,
  migrations,
  moduleReadmes,
  docPaths,
  flows,
  map,
  words,
]
