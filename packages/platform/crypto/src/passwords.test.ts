import { hash } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import { hashPassword, isPasswordHashOutdated, verifyPassword } from './passwords.ts'

const password = 'a quiet morning walk'

it('keeps a password as argon2id of the stated cost, salted, and knows it again', async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=48128,t=2,p=1\$/)
  expect(other).not.toBe(one)
  expect(await verifyPassword(one, password)).toBe(true)
  expect(await verifyPassword(one, 'another quiet walk')).toBe(false)
})

it('lets nobody in where there is no account', async () => {
  expect(await verifyPassword(null, password)).toBe(false)
})

it('leaves the process free for others while it hashes and compares', async () => {
  const phc = await hashPassword(password)
  let turns = 0
  let isOver = false
  const turn = () => {
    turns++
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await verifyPassword(phc, password)
  isOver = true
  // On the event loop there would be no other turn until the answer.
  expect(turns).toBeGreaterThan(1)
})

it('tells a hash of another cost, which still opens', async () => {
  const cheap = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  expect(await verifyPassword(cheap, password)).toBe(true)
  expect([isPasswordHashOutdated(cheap), isPasswordHashOutdated(await hashPassword(password))]).toEqual([
    true,
    false,
  ])
})
