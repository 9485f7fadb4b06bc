import { invariant } from '@kara/kernel'
import { applyHub } from '../apply.ts'
import type { HubDefinition } from '../hub-definition.ts'
import { type LiveHub, readLive } from '../read-live.ts'
import type { Tools } from '../tools.ts'
import { acceptTermsOf } from './accept-terms-of.ts'

/** Makes a hub what its folder says, as long as nobody changed it by hand, and lets its owner accept the terms. */
export async function plantHub(tools: Tools, definition: HubDefinition): Promise<LiveHub> {
  const { slug } = definition
  // A company that is changed by hand stays as its people made it.
  const before = await readLive(tools, slug)
  if (!before || isUnfinished(before, definition)) {
    const { waiting } = await applyHub(tools, definition)
    for (const line of waiting) tools.ctx.log.warn('The town waits for something', { slug, line })
  }
  const live = await readLive(tools, slug)
  invariant(live?.owner, `${slug} was planted`)
  await keepRecords(tools, live)
  await acceptTermsOf(tools.ctx, live.owner.personId, 'company', live.company.locale)
  return live
}

// Proofs are looked for again, so a sandbox that was emptied meanwhile gets the records of proven domains back.
async function keepRecords({ outside }: Tools, { domains }: LiveHub): Promise<void> {
  for (const { state, txtHost, txtValue } of domains)
    if (state === 'verified') await outside.writeRecord({ name: txtHost, data: txtValue })
}

function isUnfinished(live: LiveHub, { file }: HubDefinition): boolean {
  return live.hub.state === 'draft' && file.hub.state !== 'draft'
}

/** The same hub before it opens. */
export function draftOf(definition: HubDefinition): HubDefinition {
  const { file } = definition
  return { ...definition, file: { ...file, hub: { ...file.hub, state: 'draft' } } }
}
