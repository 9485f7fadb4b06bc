import type { ResealVersionsInput, VersionToReseal } from '@kara/notes/contracts'
import { freshSalt, type OwnKey, openText, sealText, toBase64 } from '@kara/own-key'
import { workspacePaths } from '../paths.ts'

export interface Move {
  /** The key that texts are under; null: the house's. */
  readonly from: string | null
  readonly fromKey: OwnKey | null
  readonly to: OwnKey | 'house'
}

/** Moves the next texts; answers how many moved, none when all did. @throws when the network is gone */
export async function moveSome(move: Move): Promise<number> {
  const response = await fetch(workspacePaths.movingNotes(move.from))
  const { texts } = (await response.json()) as { texts: VersionToReseal[] }
  const moved = await Promise.all(texts.map((text) => reseal(move, text)))
  const ready = moved.filter((text) => text !== null)
  if (ready.length === 0) return 0
  const body = new FormData()
  body.set('texts', JSON.stringify(ready))
  const answer = await fetch(workspacePaths.movingNotes(null), { method: 'POST', body })
  return ((await answer.json()) as { moved: number }).moved
}

/** One text under the other key, opened again before it is sent; null when it does not open. */
async function reseal(
  { fromKey, to }: Move,
  { noteId, number, personId, text, sealed }: VersionToReseal,
): Promise<ResealVersionsInput[number] | null> {
  const place = { noteId, personId }
  const bare =
    sealed && fromKey
      ? await openText(fromKey, place, sealed)
      : text === null
        ? null
        : { text, salt: freshSalt() }
  if (!bare) return null
  const salt = toBase64(bare.salt)
  if (to === 'house') return { noteId, number, text: bare.text, salt }
  const under = await sealText(to, place, bare.text, bare.salt)
  if ((await openText(to, place, under))?.text !== bare.text) return null
  // From key to key the server needs no salt, and learns none.
  return { noteId, number, sealed: under, ...(sealed ? {} : { salt }) }
}
