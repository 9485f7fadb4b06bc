import { platformSettings, queueSettings } from '@kara/config'
import type { DueHandler, Subscription } from '@kara/outbox'

/** What every relay and worker reads from its environment. */
export const workerSettings = platformSettings.extend(queueSettings.shape)

/** The doors of the modules a process works for, or anything of that shape. */
export type Modules = ReadonlyArray<{
  readonly subscriptions?: readonly Subscription[]
  readonly dueHandlers?: readonly DueHandler[]
}>

/** @throws when two subscribers or two handlers have one name: one of them would never run. */
export function byName<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): ReadonlyMap<string, Entry> {
  const named = new Map(entries.map((entry) => [nameOf(entry), entry]))
  if (named.size === entries.length) return named
  const names = entries.map(nameOf)
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  throw new Error(`Named twice among the subscriptions: ${[...new Set(twice)].join(', ')}`)
}
