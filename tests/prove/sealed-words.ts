import { createHash } from 'node:crypto'
import type { PersonId } from '@kara/kernel'
import { lockNote, resealVersions, saveNote, startNote, turnOnOwnKey } from '@kara/notes'
import { resealed, testKeys } from '@kara/notes/testing'
import { newMaster, newRecoveryCode, proofOf, sealText, takeIn, toBase64, wrapMaster } from '@kara/own-key'
import type { BookableHub } from '@kara/scheduling/testing'
import { testCtx } from '@kara/testing'
import type { CatalogueTable } from '@kara/testing/isolation'
import type { StandaloneDatabase } from '@kara/testing/standalone'

const written = 'Canary: what was said in the room'
const passphrase = 'Canary words that nobody wrote down'

/**
 * A professional seals what they write about a client under a key of their own: a note that was there before, and one
 * that was begun after. Answers with everything that a copy of the database must
 * not show, even to who may read all of it, and with what it does show: the key's name, and the hash of its proof.
 */
export async function plantSealedWords(
  db: StandaloneDatabase,
  { professionalId, personId: ownId }: BookableHub,
  personId: PersonId,
): Promise<{ readonly sealed: string[]; readonly known: string[] }> {
  const scope = { role: 'professional', professionalId, personId: ownId } as const
  const ctx = testCtx({ database: db.database, scope })
  const before = await startNote(ctx, { personId })
  await saveNote(ctx, testKeys, { noteId: before, revision: 0, text: written })
  await lockNote(ctx, before, 1)
  const id = crypto.randomUUID()
  const master = newMaster()
  const code = newRecoveryCode()
  const key = await takeIn(id, master)
  const [proof, wrapped, wrappedByCode] = await Promise.all([
    proofOf(key),
    wrapMaster({ id, kind: 'passphrase' }, passphrase, master),
    wrapMaster({ id, kind: 'code' }, code, master),
  ])
  await turnOnOwnKey(ctx, testKeys, {
    id,
    proof,
    passphrase: { ...wrapped, kind: 'passphrase' },
    code: { ...wrappedByCode, kind: 'code' },
  })
  await resealVersions(ctx, testKeys, [await resealed(key, { noteId: before, personId }, written)])
  const after = await startNote(ctx, { personId })
  const sealed = await sealText(key, { noteId: after, personId }, `${written}, again`)
  await saveNote(ctx, testKeys, { noteId: after, revision: 0, sealed })
  const proofHash = createHash('sha256').update(Buffer.from(proof, 'base64')).digest('base64')
  return {
    sealed: [written, passphrase, code, proof, toBase64(master), wrapped.wrapped, wrappedByCode.wrapped],
    known: [id, proofHash],
  }
}

/** Which of the words stand anywhere in a copy of the database: bare, in hexadecimal digits or in base64. */
export async function findInCopy(
  db: StandaloneDatabase,
  tables: readonly CatalogueTable[],
  words: readonly string[],
) {
  const found: string[] = []
  let rows = 0
  for (const { name } of tables) {
    const all = await db.witness<{ row: string }[]>`
      select to_jsonb(t)::text as row from ${db.witness(`app.${name}`)} t`
    rows += all.length
    const text = all.map(({ row }) => row).join('\n')
    const shown = words.filter((word) => waysToWrite(word).some((way) => text.includes(way)))
    found.push(...shown.map((word) => `${name}: ${word}`))
  }
  return { found, rows }
}

function waysToWrite(word: string): string[] {
  const bytes = [Buffer.from(word, 'utf8'), Buffer.from(word, 'base64')].filter(({ length }) => length > 8)
  return [word, ...bytes.flatMap((one) => [one.toString('hex'), one.toString('base64')])]
}
