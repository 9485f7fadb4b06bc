import { expect, test } from 'vitest'
import { policyOfFields } from './policy-of-fields.ts'

const fields = {
  allowanceCredits: '6.5',
  period: 'year',
  anchor: 'company',
  periodStartsOn: '2026-01-01',
  proRata: 'on',
  rollover: 'none',
  rolloverCapCredits: '',
  rolloverDays: '',
  poolEmpty: 'wait',
  promise: 'open',
  promisedPeople: '',
  leaverRule: 'keep',
  leaverDays: '14',
}

test('reads what the form would set, in halves', () => {
  expect(policyOfFields(fields)).toEqual({
    allowanceHalves: 13,
    period: 'year',
    anchor: 'company',
    periodStartsOn: '2026-01-01',
    proRata: true,
    rollover: 'none',
    rolloverCapHalves: null,
    rolloverDays: null,
    poolEmpty: 'wait',
    promise: 'open',
    promisedPeople: null,
    leaverRule: 'keep',
    leaverDays: 14,
  })
  expect(policyOfFields({ ...fields, proRata: undefined })).toMatchObject({ proRata: false })
})

test('reads how much is carried over only where something is', () => {
  const capped = { ...fields, rollover: 'capped', rolloverCapCredits: '1.5', rolloverDays: '10' }
  expect(policyOfFields(capped)).toMatchObject({ rolloverCapHalves: 3, rolloverDays: null })
  expect(policyOfFields({ ...capped, rollover: 'until' })).toMatchObject({ rolloverDays: 10 })
  expect(policyOfFields({ ...capped, rolloverCapCredits: '' })).toBeNull()
})

test('reads for how many people the rules are reckoned only where they are', () => {
  const bought = { ...fields, promise: 'bought', promisedPeople: '40' }
  expect(policyOfFields(bought)).toMatchObject({ promise: 'bought', promisedPeople: 40 })
  expect(policyOfFields({ ...bought, promise: 'open' })).toMatchObject({ promisedPeople: null })
  expect(policyOfFields({ ...bought, promisedPeople: '' })).toBeNull()
})

test('says nothing about a form that cannot be saved', () => {
  expect(policyOfFields({ ...fields, allowanceCredits: '0' })).toBeNull()
  expect(policyOfFields({ ...fields, allowanceCredits: '1.3' })).toBeNull()
  expect(policyOfFields({ ...fields, periodStartsOn: '' })).toBeNull()
})
