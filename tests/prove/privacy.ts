import type { PersonId } from '@kara/kernel'
import { getReport, releaseMonth } from '@kara/reports'
import { bookSlot, completeSession, holdSlot } from '@kara/scheduling'
import { type BookableHub, makeBookableHub, makeClient } from '@kara/scheduling/testing'
import { testCtx } from '@kara/testing'
import { type CatalogueTable, hiddenFromCompany, readTables } from '@kara/testing/isolation'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import postgres, { type TransactionSql } from 'postgres'
import { createLedger, type Proof } from './proof.ts'
import { findInCopy, plantSealedWords } from './sealed-words.ts'
import { openOwnDatabase } from './settings.ts'

/** One fewer than the group that a figure must stand for. */
const clients = 9
const canary = 'Canary'

/**
 * The employer never sees a person: with a connection of the company's side and every table's name known,
 * nothing of care answers, nothing readable names anybody, and a report of nine people says nothing. What a professional
 * seals under a key of their own stands nowhere, even for who has a copy of the whole database.
 */
export const privacy: Proof = {
  name: 'privacy',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 4 })
    try {
      const ledger = createLedger()
      const hub = await makeBookableHub(db)
      const { secrets: planted, personIds } = await meetAll(db, hub)
      const { sealed, known } = await plantSealedWords(db, hub, personIds[0] as PersonId)
      const secrets = [canary, ...planted, ...sealed]
      const tables = await readTables(db.witness)
      const copy = await findInCopy(db, tables, sealed)
      ledger.expect('what a copy of the database shows of notes under an own key', copy.found, [])
      const seen = await findInCopy(db, tables, known)
      ledger.expect(
        'what is known to stand in the copy is found there',
        seen.found.length >= known.length,
        true,
      )
      const { readable, refused } = await lookAround(db, hub, tables)
      const hidden = tables.filter((table) => hiddenFromCompany.has(table.axis))
      const open = hidden.filter((table) => !refused.has(table.name)).map((table) => table.name)
      ledger.expect('tables of people that answer the company', open, [])
      ledger.expect('there is something to hide', hidden.length > 0, true)
      const text = [...readable.values()].join('\n')
      const found = secrets.filter((secret) => text.includes(secret))
      ledger.expect('what the readable tables give away', found, [])
      ledger.expect('the report of nine people', await reportOf(db, hub), [
        { people: null, sessions: null, creditsHalves: null },
      ])
      return {
        tried: `${tables.length} tables asked as the company, ${secrets.length} names, addresses, ids and sealed words planted, ${copy.rows} rows of a copy looked through, a report of ${clients} people`,
        figure: `${hidden.length} tables refuse, ${found.length} canaries in the other ${readable.size}, ${copy.found.length} sealed words in the copy, no figure below the floor`,
        broken: ledger.broken,
      }
    } finally {
      await db.close()
    }
  },
}

/** Nine people book and meet; answers with what nobody on the company's side may ever come across. */
async function meetAll(db: StandaloneDatabase, hub: BookableHub) {
  const secrets: string[] = []
  const personIds: PersonId[] = []
  for (let at = 0; at < clients; at++) {
    const email = `${canary}-${at}@mail.test`
    const { personId, ctx } = await makeClient(db, hub, { displayName: `${canary} ${at}`, email })
    const startsAt = `2026-11-${23 + (at % 5)}T${at < 5 ? '09' : '11'}:00:00Z`
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
    const session = await bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: 'UTC' })
    const { professionalId, personId: ownId } = hub
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId: ownId },
    })
    professional.clock.travelTo(session.endsAt)
    await completeSession(professional, session.id as never)
    secrets.push(personId, email, session.id)
    personIds.push(personId)
  }
  return { secrets, personIds }
}

/** Asks every table as the company would, and keeps what answers. */
async function lookAround(db: StandaloneDatabase, hub: BookableHub, tables: readonly CatalogueTable[]) {
  const sql = postgres(db.url('kara_app'), { max: 1, onnotice: () => {} })
  const readable = new Map<string, string>()
  const refused = new Set<string>()
  for (const { name } of tables) {
    await sql
      .begin(async (tx) => {
        await becomeCompany(tx, hub)
        readable.set(name, JSON.stringify(await tx`select * from ${tx(`app.${name}`)}`))
      })
      .catch((error: { code?: string }) => {
        if (error.code !== '42501') throw error
        refused.add(name)
      })
  }
  await sql.end()
  return { readable, refused }
}

function becomeCompany(tx: TransactionSql, { companyId, ownerId }: BookableHub) {
  return tx`select set_config('role', 'kara_company', true), set_config('app.company_id', ${companyId}, true),
    set_config('app.person_id', ${ownerId}, true)`
}

async function reportOf(db: StandaloneDatabase, { companyId, ownerId }: BookableHub) {
  const job = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
  job.clock.travelTo('2026-12-05T00:00:00Z')
  await releaseMonth(job)
  const scope = { role: 'company', companyId, personId: ownerId } as const
  const { months } = await getReport(testCtx({ database: db.database, scope }))
  return months.map(({ people, sessions, creditsHalves }) => ({ people, sessions, creditsHalves }))
}
