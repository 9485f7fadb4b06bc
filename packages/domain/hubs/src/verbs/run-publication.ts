import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, conflict, type Id, inScope, invariant, isCodedError } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayPublishAsJob } from '../access.ts'
import type { Publication, PublicationStepName } from '../contracts.ts'
import { hubMissing, publicationMissing } from '../errors.ts'
import { hubPublished, publicationFailed } from '../events.ts'
import { getReadiness } from '../reads/get-readiness.ts'
import { canonicalHost } from '../rules/hosts.ts'
import { isReadable } from '../rules/look.ts'
import { isTaken, withStep } from '../rules/publication.ts'
import { toPublication } from '../rules/views.ts'
import { changeHub, claimHost, type HubRow, lockHub, releaseHosts } from '../store/hubs.ts'
import * as store from '../store/publications.ts'

type RunId = Id<'hub_publication'>

interface Run {
  readonly id: RunId
  readonly host: (slug: string) => string
}

/** Takes one step and answers with what it noticed; a coded error stops the run. */
type Step = (ctx: TxCtx, hub: HubRow, run: Run) => Promise<readonly string[]>

const preparing: readonly (readonly [PublicationStepName, Step])[] = [
  ['facts', checkFacts],
  ['address', reserveAddress],
  ['look', checkLook],
]

/**
 * Publishes: each step in a transaction of its own, so that a page sees it, and each taken once, so that
 * a job that died is continued. Visitors notice nothing before the last step, which opens the hub as a
 * whole; when a step fails, what was reserved is given back and the cause is recorded.
 */
export async function runPublication(
  ctx: Ctx,
  { publicationId, baseHost }: { readonly publicationId: RunId; readonly baseHost: string },
): Promise<Publication> {
  mayPublishAsJob(ctx)
  invariant(!ctx.transaction, 'a publication shows its steps, so it is not one transaction')
  const scope = { role: 'company', companyId: companyOf(ctx) } as const
  const job = inScope(ctx, scope, { kind: 'worker', name: 'hubs.publication' })
  const run = { id: publicationId, host: (slug: string) => canonicalHost(slug, baseHost) }
  let at: PublicationStepName = 'facts'
  try {
    for (const [name, step] of preparing) {
      at = name
      await announce(job, run, name)
      await take(job, run, name, step)
    }
    at = 'opening'
    return await open(job, run)
  } catch (error) {
    if (!isCodedError(error)) throw error
    return fail(job, run, at, error.code)
  }
}

async function announce(ctx: Ctx, run: Run, name: PublicationStepName): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { steps, state } = await lock(ctx, run)
    if (state !== 'running' || isTaken(steps, name)) return
    const at = ctx.clock.now().toString()
    await store.recordPublication(ctx, run.id, withStep(steps, name, { state: 'running', notes: [], at }))
  })
}

async function take(ctx: Ctx, run: Run, name: PublicationStepName, step: Step): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { steps, state, hub } = await lock(ctx, run)
    if (state !== 'running' || isTaken(steps, name)) return
    const notes = [...(await step(ctx, hub, run))]
    const taken = {
      state: notes.length > 0 ? 'warned' : 'done',
      notes,
      at: ctx.clock.now().toString(),
    } as const
    await store.recordPublication(ctx, run.id, withStep(steps, name, taken))
  })
}

async function checkFacts(ctx: TxCtx): Promise<readonly string[]> {
  const { obstacles, warnings } = await getReadiness(ctx)
  const [obstacle] = obstacles
  if (obstacle) throw conflict(obstacle, 'Something is missing before this hub can open.')
  return warnings
}

async function reserveAddress(ctx: TxCtx, hub: HubRow, run: Run): Promise<readonly string[]> {
  if (await claimHost(ctx, hub.id, run.host(hub.slug))) return []
  throw conflict('hubs.address_taken', 'Another hub has this address.')
}

async function checkLook(_ctx: TxCtx, hub: HubRow): Promise<readonly string[]> {
  if (isReadable(hub.accent)) return []
  throw conflict('hubs.look_unreadable', 'This colour leaves texts that cannot be read.')
}

async function open(ctx: Ctx, run: Run): Promise<Publication> {
  return inTransaction(ctx, async (ctx) => {
    const { steps, state, hub } = await lock(ctx, run)
    if (state === 'running') {
      const now = ctx.clock.now()
      const opened = withStep(steps, 'opening', { state: 'done', notes: [], at: now.toString() })
      await changeHub(ctx, hub.id, { state: 'published', publishedAt: hub.publishedAt ?? now })
      await store.recordPublication(ctx, run.id, opened, { state: 'done' })
      await recordAudit(ctx, 'hub.published', { kind: 'hub', id: hub.id, detail: { slug: hub.slug } })
      await publish(ctx, hubPublished(companyOf(ctx), hub.id, run.host(hub.slug)))
    }
    return load(ctx, run)
  })
}

async function fail(ctx: Ctx, run: Run, name: PublicationStepName, cause: string): Promise<Publication> {
  return inTransaction(ctx, async (ctx) => {
    const { steps, state, hub } = await lock(ctx, run)
    if (state === 'running') {
      const failed = withStep(steps, name, {
        state: 'failed',
        notes: [cause],
        at: ctx.clock.now().toString(),
      })
      await store.recordPublication(ctx, run.id, failed, { state: 'failed', cause })
      if (!hub.publishedAt) await releaseHosts(ctx, hub.id)
      await recordAudit(ctx, 'hub.publication_failed', { kind: 'hub', id: hub.id, detail: { cause } })
      await publish(ctx, publicationFailed(companyOf(ctx), hub.id, cause))
    }
    return load(ctx, run)
  })
}

// The hub first, then the run: every verb of this module locks in this order.
async function lock(ctx: TxCtx, run: Run) {
  const hub = await lockHub(ctx)
  if (!hub) throw hubMissing()
  const row = await store.findPublication(ctx, run.id, true)
  if (!row) throw publicationMissing()
  return { hub, state: row.state, steps: toPublication(row).steps }
}

async function load(ctx: TxCtx, run: Run): Promise<Publication> {
  const row = await store.findPublication(ctx, run.id)
  if (!row) throw publicationMissing()
  return toPublication(row)
}
