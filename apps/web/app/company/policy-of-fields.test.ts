import { expect, test } from 'vitest'
import { policyOfFields } from './policy-of-fields.ts'

const fields = {
  allowanceCredits: '6.5',
  period: 'year',
  periodStartsOn: '2026-01-01',
  proRata: 'on',
  poolEmpty: 'wait',
  leaverRule: 'keep',
}

test('reads what the form would set, in halves', () => {
  expect(policyOfFields(fields)).toEqual({
    allowanceHalves: 13,
    period: 'year',
    periodStartsOn: '2026-01-01',
    proRata: true,
    poolEmpty: 'wait',
    leaverRule: 'keep',
  })
  expect(policyOfFields({ ...fields, proRata: undefined })).toMatchObject({ proRata: false })
})

test('says nothing about a form that cannot be saved', () => {
  expect(policyOfFields({ ...fields, allowanceCredits: '0' })).toBeNull()
  expect(policyOfFields({ ...fields, allowanceCredits: '1.3' })).toBeNull()
  expect(policyOfFields({ ...fields, periodStartsOn: '' })).toBeNull()
})
