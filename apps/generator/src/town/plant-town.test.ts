import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPersonByEmail, isStaff } from '@kara/identity'
import { inScope, systemClock } from '@kara/kernel'
import { listBookedSessions } from '@kara/scheduling'
import { announced, audited, openTestDatabase, startSandbox } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planHub } from '../plan.ts'
import { readDefinition } from '../read-definition.ts'
import { openTestTools, tenantsOfTheDemo } from '../testing.ts'
import { gateOf, type Tools } from '../tools.ts'
import { plantTown } from './plant-town.ts'
import { readTown } from './town-definition.ts'

describe('the demo town', () => {
  const db = openTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'kara-town-'))
  const opened: { tools?: Tools; sandbox?: ChildProcess } = {}

  beforeAll(async () => {
    cpSync(tenantsOfTheDemo, join(folder, 'tenants'), { recursive: true })
    const sandbox = await startSandbox(join(folder, 'sandbox'), 8537)
    opened.sandbox = sandbox.process
    const tools = await openTestTools(db, { sandboxUrl: sandbox.url, tenants: join(folder, 'tenants') })
    // The sandbox signs with the time of this machine, so the town is planted now.
    opened.tools = { ...tools, ctx: { ...tools.ctx, clock: systemClock } }
    expect(await plantTown(opened.tools)).toEqual([])
  }, 90_000)
  afterAll(() => {
    opened.sandbox?.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const toolsOf = () => opened.tools as Tools

  it('is as its folders say', async () => {
    for (const slug of ['nordurljos', 'fjallasyn', 'sjavarbyggd']) {
      const reading = await readDefinition(toolsOf().tenants, slug)
      if (reading.outcome !== 'read') throw new Error(`${slug} is broken`)
      const { live, changes } = await planHub(toolsOf(), reading.definition)
      expect(changes).toEqual([])
      expect(live?.hub.state).toBe(slug === 'sjavarbyggd' ? 'draft' : 'published')
      expect(live?.connection?.state ?? null).toBe(
        { nordurljos: 'required', fjallasyn: 'optional', sjavarbyggd: null }[slug],
      )
    }
  })

  it('has somebody behind every one-click sign-in, in their role', async () => {
    const town = readTown(toolsOf().tenants)
    if ('problems' in town) throw new Error('The town is broken')
    const gate = gateOf(toolsOf().ctx)
    const idOf = async (role: string) => findPersonByEmail(gate, town.people.signIns[role] ?? '')
    const [client, professional, agent] = [
      await idOf('client'),
      await idOf('professional'),
      await idOf('support-agent'),
    ]
    if (!client || !professional || !agent) throw new Error('Somebody of the town has no account')
    expect(await isStaff(gate, agent)).toBe(true)
    const colleague = await idOf('support-colleague')
    expect(colleague && (await isStaff(gate, colleague))).toBe(true)
    const approved = await db.witness`select 1 from app.professional where person_id = ${professional}
      and state = 'approved'`
    expect(approved).toHaveLength(1)
    const admins =
      await db.witness`select 1 from app.company_admin where person_id = ${await idOf('hr-admin')}`
    expect(admins).toHaveLength(1)
    const [company] = await db.witness<
      { id: never }[]
    >`select company_id as id from app.hub where slug = 'nordurljos'`
    const scope = { role: 'person', personId: client, companyId: company?.id, browserHash: 'b' } as const
    const self = inScope(gate, scope, { kind: 'person', personId: client })
    expect(await listBookedSessions(self, 'upcoming')).toHaveLength(2)
    const past = await listBookedSessions(self, 'past')
    expect(past.map((session) => session.state)).toEqual(['completed', 'completed'])
    const claims = await db.witness`select 1 from app.credit_claim where person_id = ${client}`
    expect(claims).toHaveLength(1)
  })

  it('has something to read for who sees a client: a trend that is shown to them, and what five people said, twice', async () => {
    const [shown] = await db.witness`select count(c.id)::int as checks from app.wellbeing_share s
      join app.wellbeing_check c on c.person_id = s.person_id and c.measure = s.measure`
    expect(shown?.checks).toBe(8)
    const [spoken] =
      await db.witness`select count(distinct person_id)::int as people from app.session_feedback
      where given_at < date_trunc('month', now())`
    expect(spoken?.people).toBe(5)
    const said =
      await db.witness`select 1 from app.session_feedback where given_at < date_trunc('month', now())`
    expect(said).toHaveLength(10)
  })

  it('has somebody at the desk of a clinic, and a conversation with support that waits for nobody', async () => {
    const seated = await db.witness`select name from app.clinic_desk where until is null`
    expect(seated.map(({ name }) => name)).toEqual(['Sigrún'])
    const talks = await db.witness`select c.waiting_since, count(*)::int as messages
      from app.support_conversation c join app.support_message m on m.support_conversation_id = c.id group by c.id`
    expect(talks).toEqual([{ waiting_since: null, messages: 2 }])
  })

  it('has somebody whose electronic ID waits for support to compare a name', async () => {
    const open = await db.witness`select 1 from app.eid_name_review where outcome is null`
    expect(open).toHaveLength(1)
  })

  it('has a professional who keeps hours for themself and wants to be asked first, and somebody who waits', async () => {
    const [own] = await db.witness`select count(*)::int as hours from app.working_hours where is_own`
    expect(own?.hours).toBe(1)
    const [asked] = await db.witness`select asked_first from app.hub_calendar where asked_first <> '{}'`
    expect(Object.values(asked?.asked_first).sort()).toEqual([72, null])
    const waiting = await db.witness`select 1 from app.waitlist_entry where ended_at is null`
    expect(waiting).toHaveLength(1)
  })

  it('gets the records of its domains back when it is planted again beside an emptied sandbox', async () => {
    const proven = await db.witness<{ name: string; token: string }[]>`
      select name, token from app.company_domain where state = 'verified'`
    expect(proven.length).toBeGreaterThan(0)
    const { sandboxUrl, resolverUrl } = toolsOf().outside
    const answers = () =>
      Promise.all(
        proven.map(async ({ name }) => (await fetch(`${resolverUrl}?name=_kara.${name}&type=TXT`)).text()),
      )
    await fetch(`${sandboxUrl}/control/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ parts: ['dns'] }),
    })
    expect((await answers()).join()).not.toContain('kara-verification')
    expect(await plantTown(toolsOf())).toEqual([])
    const found = await answers()
    expect(proven.filter(({ token }, place) => !found[place]?.includes(token))).toEqual([])
  })

  it('is left alone when it is planted again', async () => {
    const before = [(await announced(db)).length, (await audited(db)).length]
    expect(await plantTown(toolsOf())).toEqual([])
    expect([(await announced(db)).length, (await audited(db)).length]).toEqual(before)
  })
})
