import { Temporal } from 'temporal-polyfill'
import type { DirectoryState } from '../contracts.ts'

type Facts = {
  readonly heardAt: Temporal.Instant | null
  readonly refusedAt: Temporal.Instant | null
}

/** How a directory is getting on: whether its last word was heard or turned away. */
export function stateOfDirectory({ heardAt, refusedAt }: Facts): DirectoryState {
  if (refusedAt && (!heardAt || Temporal.Instant.compare(refusedAt, heardAt) > 0)) return 'turned_away'
  return heardAt ? 'heard' : 'silent'
}
