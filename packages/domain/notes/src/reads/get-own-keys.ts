import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import type { OwnKeyEntry, OwnKeys } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { openWrap } from '../rules/own-keys.ts'
import * as store from '../store/own-keys.ts'
import { countTexts } from '../store/resealing.ts'

/** The professional's own keys under lock, and how many texts are under each. */
export function getOwnKeys(ctx: Ctx, keys: NotesKeys): Promise<OwnKeys> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listOwnKeys(ctx)
    const [wraps, texts] = await Promise.all([store.listWraps(ctx), countTexts(ctx)])
    const entries = rows.map((row): OwnKeyEntry => {
      return {
        id: row.id,
        generation: row.generation,
        turnedOnAt: row.turnedOnAt.toString(),
        endedAt: row.endedAt?.toString() ?? null,
        endedBecause: row.endedBecause as OwnKeyEntry['endedBecause'],
        wraps: wraps.filter(({ ownKeyId }) => ownKeyId === row.id).map((wrap) => openWrap(keys, wrap)),
        texts: texts.get(row.id) ?? 0,
      }
    })
    return {
      current: entries.find(({ endedAt }) => !endedAt) ?? null,
      ended: entries.filter((entry) => entry.endedAt && entry.texts > 0),
      houseTexts: texts.get(null) ?? 0,
    }
  })
}

/** Whether notes are sealed in the professional's browser now. */
export function hasOwnKey(ctx: Ctx): Promise<boolean> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => (await store.findCurrentOwnKey(ctx)) !== null)
}
