import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, deciderOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { type Publication, PublishHubInput } from '../contracts.ts'
import { hubClosed, hubMissing } from '../errors.ts'
import { publicationRequested } from '../events.ts'
import { isStalled, waitingSteps } from '../rules/publication.ts'
import { toPublication } from '../rules/views.ts'
import { lockHub } from '../store/hubs.ts'
import * as store from '../store/publications.ts'

/**
 * Asks for the hub to be opened, or opened again after a pause. The job takes the steps, which
 * `getPublication` shows while they are taken; asking during a run finds that run.
 *
 * @throws `hubs.hub_missing`, `hubs.hub_closed`
 */
export async function publishHub(ctx: Ctx, raw: PublishHubInput): Promise<Publication> {
  mayManageHub(ctx)
  const { baseHost } = PublishHubInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const hub = await lockHub(ctx)
    if (!hub) throw hubMissing()
    if (hub.state === 'closed') throw hubClosed()
    const running = await store.findRunning(ctx)
    if (running && !isStalled(running.startedAt, ctx.clock.now())) return toPublication(running)
    if (running) await giveUp(ctx, running)
    const id = ctx.ids.next<'hub_publication'>()
    const publication = await store.insertPublication(ctx, {
      id,
      hubId: hub.id,
      steps: waitingSteps(),
      requestedBy: deciderOf(ctx),
    })
    await planWork(ctx, {
      kind: 'hub.publication',
      key: id,
      queue: 'hubs',
      dueAt: ctx.clock.now(),
      scope: { companyId: companyOf(ctx) },
      payload: { publicationId: id, baseHost },
    })
    await recordAudit(ctx, 'hub.publication_requested', { kind: 'hub_publication', id })
    await publish(ctx, publicationRequested(companyOf(ctx), hub.id, id))
    return toPublication(publication)
  })
}

// Its job died for good; the steps that it took are taken again by the new run.
async function giveUp(ctx: TxCtx, running: store.PublicationRow): Promise<void> {
  const { steps } = toPublication(running)
  await store.recordPublication(ctx, running.id, steps, {
    state: 'failed',
    cause: 'hubs.publication_stalled',
  })
}
