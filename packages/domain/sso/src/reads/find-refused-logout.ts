import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { RefusedLogoutInput, type RefusedLogoutMessage } from '../contracts.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { decodeLogoutMessage } from '../rules/logout/decode-logout-message.ts'
import * as store from '../store/refused-logouts.ts'
import { toRefusedLogout } from './list-refused-logouts.ts'

/** One message that was not believed, with its values hidden; null when it is not kept, or not any more. */
export async function findRefusedLogout(
  ctx: Ctx,
  raw: RefusedLogoutInput,
  sso: Pick<Sso, 'openLogoutMessage'>,
): Promise<RefusedLogoutMessage | null> {
  mustBeSupport(ctx)
  const { reference } = RefusedLogoutInput.parse(raw)
  const found = await inTransaction(ctx, (ctx) => readRefusedLogout(ctx, reference, sso, { reveals: false }))
  return found?.view ?? null
}

/** With its values or without. */
export async function readRefusedLogout(
  ctx: TxCtx,
  reference: string,
  sso: Pick<Sso, 'openLogoutMessage'>,
  how: { readonly reveals: boolean },
) {
  const row = await store.findRefusedLogout(ctx, reference)
  if (!row) return null
  const text = sso.openLogoutMessage(row.id, row.messageSealed)
  const view: RefusedLogoutMessage = {
    ...toRefusedLogout(row),
    message: decodeLogoutMessage(row.way, text, how),
  }
  return { row, view }
}
