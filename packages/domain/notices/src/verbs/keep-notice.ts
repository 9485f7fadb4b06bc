import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { mayKeepNotices } from '../access.ts'
import { KeepNoticeInput } from '../contracts.ts'
import * as store from '../store.ts'

/**
 * Keeps what a letter tells the person of the scope, once per letter; about the company's side with the company of
 * the scope. What is too old to say anything is forgotten by the way. No record: the letter's own says what was told.
 */
export async function keepNotice(ctx: Ctx, raw: KeepNoticeInput): Promise<void> {
  mayKeepNotices(ctx)
  const input = KeepNoticeInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await store.insertNotice(ctx, input, input.about === 'admin' ? companyOf(ctx) : null)
    await store.forgetOldNotices(ctx)
  })
}
