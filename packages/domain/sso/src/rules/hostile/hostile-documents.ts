import { addresses, claims, reasonsOfTheLibrary } from './claims.ts'
import {
  algorithms,
  counts,
  decoys,
  identifiers,
  namespaces,
  splits,
  statuses,
  versions,
} from './families.ts'
import type { HostileDocument } from './hostile-document.ts'
import { knownFlaws, subjects } from './known-flaws.ts'
import { nearMisses, otherTimes, requestIds, unreadableTimes } from './near-misses.ts'
import { signatures, wrapping } from './structure.ts'
import { size, syntax } from './syntax.ts'

/** Everything that must be refused, each with the reason we chose. */
export const hostileDocuments: readonly HostileDocument[] = [
  ...reasonsOfTheLibrary,
  ...claims,
  ...addresses,
  ...syntax,
  ...size,
  ...signatures,
  ...wrapping,
  ...nearMisses,
  ...unreadableTimes,
  ...otherTimes,
  ...requestIds,
  ...algorithms,
  ...decoys,
  ...splits,
  ...counts,
  ...versions,
  ...identifiers,
  ...statuses,
  ...namespaces,
  ...subjects,
  ...knownFlaws,
]
