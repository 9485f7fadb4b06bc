import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'

/**
 * A file that is drawn once: every later answer is the one that was kept, byte for byte. Drawing takes a second and
 * happens outside of a transaction; of two that draw at once, `keep` leaves the first.
 */
export async function drawOnce(
  ctx: Ctx,
  file: {
    readonly find: (ctx: TxCtx) => Promise<Uint8Array | null>
    /** Does nothing when a rival kept a file meanwhile. */
    readonly keep: (ctx: TxCtx, bytes: Uint8Array) => Promise<void>
    readonly draw: () => Promise<Uint8Array>
  },
): Promise<Uint8Array> {
  const kept = await inTransaction(ctx, file.find)
  if (kept) return kept
  const bytes = await file.draw()
  return inTransaction(ctx, async (ctx) => {
    await file.keep(ctx, bytes)
    return (await file.find(ctx)) ?? bytes
  })
}
