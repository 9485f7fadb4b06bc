import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageHub } from '../access.ts'
import { type OwnHub, SetSessionRulesInput, sessionRuleNames } from '../contracts.ts'
import { hubMissing } from '../errors.ts'
import { hubRulesSet } from '../events.ts'
import { getOwnHub } from '../reads/find-own-hub.ts'
import * as store from '../store/hubs.ts'

/**
 * Decides under which rules sessions of the hub are booked, cancelled and missed from now on, within what the product
 * promises to everybody. What is held, asked for or booked keeps the rules it was made under. The same again changes
 * nothing.
 *
 * @throws `hubs.hub_missing`
 */
export async function setSessionRules(ctx: Ctx, raw: SetSessionRulesInput): Promise<OwnHub> {
  mayManageHub(ctx)
  const rules = SetSessionRulesInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const hub = await store.lockHub(ctx)
    if (!hub) throw hubMissing()
    if (sessionRuleNames.some((name) => hub[name] !== rules[name])) {
      await store.changeHub(ctx, hub.id, rules)
      await recordAudit(ctx, 'hub.rules_set', { kind: 'hub', id: hub.id, detail: rules })
      await publish(ctx, hubRulesSet(companyOf(ctx), hub.id))
    }
    return getOwnHub(ctx)
  })
}
