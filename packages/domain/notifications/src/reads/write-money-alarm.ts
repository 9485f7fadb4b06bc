import { renderMoneyAlarm } from '@kara/emails'
import { isStaff } from '@kara/identity'
import { type Ctx, inScope } from '@kara/kernel'
import { countOpenDifferences } from '@kara/payments'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { MoneyAlarmDue } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** Tells one of support what about money needs them, if it still does. Names nobody. */
export async function writeMoneyAlarm(
  ctx: Ctx,
  desk: Desk,
  { staffId, alarm, companyId }: z.output<typeof MoneyAlarmDue>,
): Promise<Draft> {
  mayNotify(ctx)
  if (!(await isStaff(inScope(ctx, { role: 'gate' }), staffId))) return { skip: 'not_responsible' }
  const count = alarm === 'difference' ? await countOpenDifferences(inScope(ctx, { role: 'worker' })) : 1
  if (count === 0) return { skip: 'over' }
  const recipient = await findRecipient(ctx, staffId)
  if (!recipient) return { skip: 'no_address' }
  const { consoleComparison, consolePayments, consoleLedger } = desk.links
  const places = {
    difference: consoleComparison,
    refund_refused: consolePayments,
    dispute: consolePayments,
    ledger: companyId ? consoleLedger(companyId) : consolePayments,
  }
  const recipientName = greetingName(recipient.displayName)
  const letter = await renderMoneyAlarm(
    { recipientName, alarm, count, placeUrl: places[alarm] },
    recipient.locale,
  )
  return { to: recipient, letter }
}
