import { addresses, claims, reasonsOfTheLibrary } from './claims.ts'
import type { HostileDocument } from './hostile-document.ts'
import { signatures, wrapping } from './structure.ts'
import { size, syntax } from './syntax.ts'

export const hostileDocuments: readonly HostileDocument[] = [
  ...reasonsOfTheLibrary,
  ...claims,
  ...addresses,
  ...syntax,
  ...size,
  ...signatures,
  ...wrapping,
]
