import { type Facts, factsOfDefinition, factsOfLive } from './facts.ts'
import type { HubDefinition } from './hub-definition.ts'
import { type LiveHub, readLive } from './read-live.ts'
import type { Tools } from './tools.ts'

/** One difference between the folder and the live hub. */
export interface Change {
  /** `hub.accent`, `listings.solveig-thorsdottir`. */
  readonly fact: string
  /** Null: it is not there. */
  readonly live: string | null
  readonly file: string | null
  /** Why applying leaves it as it is; absent when it is changed. */
  readonly left?: string
}

export interface Plan {
  readonly live: LiveHub | null
  readonly changes: readonly Change[]
}

/** What applying the folder would change, in the order in which it is done. */
export async function planHub(tools: Tools, definition: HubDefinition): Promise<Plan> {
  const live = await readLive(tools, definition.slug)
  const wanted = await factsOfDefinition(definition, live, tools.outside)
  return { live, changes: diff(wanted, live ? factsOfLive(live) : new Map(), agreedIn(live)) }
}

/** Changes that applying makes. */
export function changesMade(changes: readonly Change[]): Change[] {
  return changes.filter((change) => !change.left)
}

/** Listings whose terms both sides agreed to. */
function agreedIn(live: LiveHub | null): ReadonlySet<string> {
  const accepted = live?.listings.filter(({ state }) => state === 'accepted') ?? []
  return new Set(accepted.map(({ professional }) => `listings.${professional?.slug}`))
}

function diff(wanted: Facts, live: Facts, agreed: ReadonlySet<string>): Change[] {
  const changed = [...wanted].flatMap(([fact, file]): Change[] => {
    const now = live.get(fact) ?? null
    return now === file ? [] : [withReason({ fact, live: now, file }, agreed)]
  })
  const gone = [...live].flatMap(([fact, now]): Change[] => {
    if (wanted.has(fact) || !isComparedWhole(fact)) return []
    return [withReason({ fact, live: now, file: null }, agreed)]
  })
  return [...changed, ...gone]
}

/** Lists are compared whole; everything else only as far as the folder mentions it. */
function isComparedWhole(fact: string): boolean {
  return fact.startsWith('listings.') || fact.startsWith('domains.')
}

function withReason(change: Change, agreed: ReadonlySet<string>): Change {
  const left = whyLeft(change, agreed)
  return left ? { ...change, left } : change
}

function whyLeft({ fact, live, file }: Change, agreed: ReadonlySet<string>): string | null {
  if (live === null) return null
  if (fact.startsWith('company.')) return 'the company itself is changed on its own page'
  if (fact.startsWith('domains.') && file === null) return 'a domain is removed on the company’s page'
  if (fact === 'credits.poolCredits' && Number(live) > Number(file))
    return 'credits that were bought are not taken back'
  if (fact === 'hub.state' && file === 'draft') return 'a hub that opened is paused, not drafted again'
  if (agreed.has(fact) && file !== null)
    return 'the professional agreed to these terms; offer new ones on the page'
  return null
}

const shownMax = 70

/** The plan as people read it. */
export function describePlan(slug: string, { live, changes }: Plan): string {
  if (changes.length === 0) return `${slug}: the live hub is as its folder says.`
  const lines = changes.map((change) => `  ${describeChange(change)}`)
  const made = changesMade(changes).length
  const head = live ? `${slug}: ${count(made)} to make` : `${slug}: a new hub, ${count(made)} to make`
  return [head, ...lines].join('\n')
}

function describeChange({ fact, live, file, left }: Change): string {
  const shown = (value: string) => (value.length > shownMax ? `${value.slice(0, shownMax)}…` : value)
  const sign = left ? '·' : live === null ? '+' : file === null ? '-' : '~'
  const values =
    live === null ? shown(file ?? '') : file === null ? shown(live) : `${shown(live)} → ${shown(file)}`
  return `${sign} ${fact}: ${values}${left ? `  (left as it is: ${left})` : ''}`
}

const count = (changes: number) => (changes === 1 ? '1 change' : `${changes} changes`)
