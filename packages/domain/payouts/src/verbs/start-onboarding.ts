import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import type { Ctx } from '@kara/kernel'
import type { Cards } from '@kara/payments'
import { maySeeEarnings } from '../access.ts'
import { currencyOfCountry } from '../contracts.ts'
import * as store from '../store/accounts.ts'

/**
 * Leads to the processor's page on which a professional says who they are and where their money goes, or goes on with
 * what was left there. The account is opened once, whatever repeats; what was typed stays with the processor.
 *
 * @throws `payments.processor_silent`
 */
export async function startOnboarding(
  ctx: Ctx,
  cards: Cards,
  addresses: { readonly refreshUrl: string; readonly returnUrl: string },
): Promise<string> {
  const professionalId = maySeeEarnings(ctx)
  const { country, account } = await inTransaction(ctx, async (ctx) => {
    if (await store.insertAccount(ctx))
      await recordAudit(ctx, 'payout_account.started', { kind: 'professional', id: professionalId })
    const { country } = await getProfessional(ctx, { id: professionalId })
    return { country, account: await store.findAccount(ctx) }
  })
  const known = account?.accountRef
  const currency = currencyOfCountry[country]
  const accountId = known ?? (await cards.payees.openAccount({ professionalId, country, currency }))
  if (!known) await inTransaction(ctx, (ctx) => store.nameAccount(ctx, accountId))
  return cards.payees.openOnboarding({ accountId, ...addresses })
}
