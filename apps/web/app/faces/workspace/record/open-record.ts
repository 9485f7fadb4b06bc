import { type ClientWords, type RecordPage, type RecordText, recordLimits } from '@kara/notes/contracts'
import { type OwnKey, openText } from '@kara/own-key'
import { workspacePaths } from '../paths.ts'

/** A record as the server hands it out: what is under an own key is still sealed. */
export interface OpenedRecord {
  readonly texts: readonly RecordText[]
  readonly clientWords: readonly ClientWords[]
}

/** The page lay open for longer than a proof counts; loaded again, it leads to where it is shown. */
export class ProofIsOld extends Error {}

/** Reads a record, page by page. @throws when the network is gone, somebody was signed out, or the proof is old */
export async function fetchRecord(personId: string): Promise<OpenedRecord> {
  const texts: RecordText[] = []
  const clientWords: ClientWords[] = []
  let from: number | null = 0
  for (let page = 0; page < recordLimits.pagesMax && from !== null; page++) {
    const response: Response = await fetch(workspacePaths.recordTexts(personId, from))
    if (response.status === 412) throw new ProofIsOld()
    if (!response.ok) throw new Error(`The record was answered by ${response.status}.`)
    const more = (await response.json()) as RecordPage
    texts.push(...more.texts)
    clientWords.push(...more.clientWords)
    from = more.next
  }
  if (from !== null) throw new Error('A record has more pages than one can have.')
  return { texts, clientWords }
}

/** The keys that something of a record is sealed under. */
export function keysOfRecord({ texts }: OpenedRecord): string[] {
  return [...new Set(texts.flatMap(({ sealed }) => (sealed ? [sealed.ownKeyId] : [])))]
}

/** Opens what is under keys that are unlocked here; what does not open stays sealed. */
export async function openSealed(
  { texts }: OpenedRecord,
  keys: ReadonlyMap<string, OwnKey>,
): Promise<RecordText[]> {
  return Promise.all(
    texts.map(async (one) => {
      const key = one.sealed && keys.get(one.sealed.ownKeyId)
      if (!key || !one.sealed) return one
      const opened = await openText(key, { noteId: one.note.id, personId: one.note.personId }, one.sealed)
      return opened ? { ...one, text: opened.text, sealed: null } : one
    }),
  )
}
