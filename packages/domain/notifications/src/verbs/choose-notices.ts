import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayChooseNotices } from '../access.ts'
import { ChooseNoticesInput } from '../contracts.ts'
import * as store from '../store/choices.ts'

/** A person says which of the letters they can do without should come; one that is on its way is not sent any more. */
export async function chooseNotices(ctx: Ctx, raw: ChooseNoticesInput): Promise<void> {
  const personId = mayChooseNotices(ctx)
  const { among, wanted } = ChooseNoticesInput.parse(raw)
  const unwanted = among.filter((notice) => !wanted.includes(notice))
  await inTransaction(ctx, async (ctx) => {
    await store.turnOff(ctx, unwanted)
    await store.turnOn(ctx, wanted)
    await recordAudit(ctx, 'notices.chosen', { kind: 'person', id: personId, detail: { unwanted } })
  })
}
