import { newToken } from '@kara/crypto'
import { getPerson, startSession } from '@kara/identity'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findElectronicId } from '../reads/find-electronic-id.ts'
import { findNameReview } from '../reads/find-name-review.ts'
import { getFactors } from '../reads/get-factors.ts'
import {
  testFactorsKeys as keys,
  makeTraveller,
  openTestProvider,
  refusalOf,
  type TestProvider,
} from '../testing.ts'
import { finishElectronicId } from './finish-electronic-id.ts'
import { removeElectronicId } from './remove-electronic-id.ts'

const host = 'app.test'

describe('finishElectronicId', () => {
  const db = openTestDatabase()
  let provider: TestProvider
  beforeAll(async () => {
    provider = await openTestProvider()
  }, 60_000)
  afterAll(() => provider.close())
  const someone = () => makeTraveller(db, provider)

  it('protects an account, keeps the number sealed and shows it to its owner alone', async () => {
    const { ctx, personId, show } = await someone()
    const done = await show('add', 'anna')
    expect(done).toMatchObject({ personId, returnPath: '/home', started: { session: { personId } } })
    expect(await getFactors(ctx)).toMatchObject({ hasElectronicId: true })
    expect((await getPerson(ctx)).isProtected).toBe(true)
    expect(await findElectronicId(ctx, keys)).toMatchObject({
      nationalId: '1203857199',
      name: 'Anna Jónsdóttir',
    })
    const [row] = await db.witness`select * from app.person_eid where person_id = ${personId}`
    expect(JSON.stringify(row)).not.toContain('1203857199')
  })

  it('asks support to compare where the name is quite another, and not where it is the person’s own', async () => {
    const [stranger, own] = [await someone(), await makeTraveller(db, provider, { displayName: 'Katrin H.' })]
    await stranger.show('add', 'katrin')
    expect(await findNameReview(stranger.ctx)).not.toBeNull()
    await removeElectronicId(stranger.ctx, stranger.asks())
    expect(await findNameReview(stranger.ctx)).toBeNull()
    await own.show('add', 'katrin')
    expect(await findNameReview(own.ctx)).toBeNull()
    await removeElectronicId(own.ctx, own.asks())
  })

  it('signs its owner in afterwards, nobody else, and not where every address belongs to a company that insists on its own sign-in', async () => {
    const [one, two] = [await someone(), await someone()]
    await one.show('add', 'bjarni')
    expect(await two.show('sign_in', 'bjarni')).toMatchObject({ personId: one.personId, started: null })
    expect(refusalOf(await two.show('sign_in', 'katrin'))).toBe('eid_unknown')
    const asked: string[] = []
    const insisting = {
      ...one.outside,
      ssoRequiredFor: async (domain: string) => {
        asked.push(domain)
        return true
      },
    }
    const back = await provider.choose(await two.begin('sign_in'), 'bjarni')
    expect(refusalOf(await two.finish(back, {}, insisting))).toBe('eid_sso_required')
    expect(asked).toHaveLength(1)
  })

  it('opens what is private on a new device; another ID does not', async () => {
    const { ctx, personId, show } = await someone()
    await show('add', 'diana')
    const { token } = await startSession(ctx, { personId, host, method: 'sso', deviceToken: newToken() })
    expect(token).toBeTruthy()
    expect(await show('confirm', 'diana')).toMatchObject({ started: { session: { personId } } })
    expect(refusalOf(await show('confirm', 'gunnar'))).toBe('eid_other')
  })

  it('one national id opens one account: a second one is refused without saying whose it is', async () => {
    const [one, two] = [await someone(), await someone()]
    await one.show('add', 'olafur')
    const done = await two.show('add', 'olafur')
    expect(done).toMatchObject({ purpose: 'add', moveId: expect.any(String) })
    expect(JSON.stringify(done)).not.toContain(one.personId)
    expect(await getFactors(two.ctx)).toMatchObject({ hasElectronicId: false })
    expect(refusalOf(await two.show('confirm', 'olafur'))).toBe('eid_in_use')
    const [three, four] = [await someone(), await someone()]
    const raced = await Promise.all([three.show('add', 'gunnar'), four.show('add', 'gunnar')])
    const added = await Promise.all(
      [three, four].map(async ({ ctx }) => (await getFactors(ctx)).hasElectronicId),
    )
    expect(raced.filter((one) => 'started' in one && one.started)).toHaveLength(1)
    expect(added.filter(Boolean)).toHaveLength(1)
  })

  it.each([
    ['delegated', 'normal', 'eid_delegated'],
    ['legal-entity', 'normal', 'eid_legal_entity'],
    ['low-assurance', 'normal', 'eid_low_assurance'],
    ['katrin', 'cancelled', 'eid_cancelled'],
    ['katrin', 'unavailable', 'eid_unavailable'],
    ['katrin', 'refused-client', 'eid_unavailable'],
    ['katrin', 'wrong-state', 'eid_over'],
    ['katrin', 'wrong-nonce', 'eid_invalid'],
    ['katrin', 'wrong-issuer', 'eid_invalid'],
    ['katrin', 'wrong-audience', 'eid_invalid'],
    ['katrin', 'expired-token', 'eid_invalid'],
    ['katrin', 'future-token', 'eid_invalid'],
    ['katrin', 'unknown-key', 'eid_invalid'],
    ['katrin', 'no-signature', 'eid_invalid'],
    ['katrin', 'symmetric-signature', 'eid_invalid'],
  ])('%s, %s: %s', async (person, behaviour, reason) => {
    const { ctx, begin, finish } = await someone()
    const back = await provider.choose(await begin('add'), person, behaviour)
    const refused = await finish(back).then(refusalOf, (error) => error.code.replace('factors.', ''))
    expect(refused).toBe(reason)
    expect((await getPerson(ctx)).isProtected).toBe(false)
  })

  it.each(['slow', 'key-rotated', 'no-userinfo', 'other-userinfo'])(
    'takes a good answer of a provider that is %s',
    async (behaviour) => {
      const { show } = await someone()
      expect(refusalOf(await show('confirm', 'katrin', behaviour))).toBe('eid_other')
    },
    30_000,
  )

  it('counts once, in the browser that asked, within half an hour', async () => {
    const { ctx, begin, finish } = await someone()
    const over = { code: 'factors.eid_over' }
    const back = await provider.choose(await begin('confirm'), 'katrin')
    await expect(finish(back, { browserToken: newToken() })).rejects.toMatchObject(over)
    const both = await Promise.allSettled([finish(back), finish(back)])
    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const late = await provider.choose(await begin('confirm'), 'katrin')
    ctx.clock.advance({ minutes: 30 })
    await expect(finish(late)).rejects.toMatchObject(over)
  })

  it('happens at the gate only', async () => {
    const { ctx, asks } = await someone()
    const visitor = { ...ctx, scope: { role: 'visitor' } as const }
    const input = { ...asks(), state: 'a', browserToken: newToken() }
    const outside = { electronicId: provider.adapter(), ssoRequiredFor: async () => false }
    await expect(finishElectronicId(visitor, input, keys, outside)).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
  })
})
