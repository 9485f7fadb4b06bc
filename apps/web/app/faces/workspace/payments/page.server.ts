import { findPayee } from '@kara/payments'
import { findPayoutAccount } from '@kara/payouts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireProfessional } from '../../../http/guards.server.ts'
import { readerOf } from '../../../http/language.server.ts'
import { loadPracticeBills } from './practice-bills.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProfessional(args)
  const { locale } = await readerOf(args)
  const [bills, payee, account] = await Promise.all([
    loadPracticeBills(ctx, locale),
    findPayee(ctx),
    findPayoutAccount(ctx),
  ])
  return { bills, hasPayee: Boolean(payee?.nationalId || payee?.taxNumber), account }
}
