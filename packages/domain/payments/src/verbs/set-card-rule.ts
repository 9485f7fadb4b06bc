import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayActAsPayee } from '../access.ts'
import { SetCardRuleInput } from '../contracts.ts'
import * as store from '../store/card-rules.ts'

/**
 * Whether the professional asks private clients for a card before their first session. It is asked for, and nobody is
 * kept from a session by it.
 */
export async function setCardRule(ctx: Ctx, raw: SetCardRuleInput): Promise<void> {
  const professionalId = mayActAsPayee(ctx)
  const { isRequired } = SetCardRuleInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await store.saveCardRule(ctx, isRequired)
    await recordAudit(ctx, 'card_rule.set', {
      kind: 'professional',
      id: professionalId,
      detail: { isRequired },
    })
  })
}
