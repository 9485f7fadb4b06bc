import { type CompanyPolicy, SetCreditPolicyInput } from '@kara/credits/contracts'
import { z } from 'zod'

/** The rules that a sentence can be made of. */
export type PolicyFacts = Pick<
  CompanyPolicy,
  | 'allowanceHalves'
  | 'period'
  | 'anchor'
  | 'periodStartsOn'
  | 'proRata'
  | 'rollover'
  | 'rolloverCapHalves'
  | 'rolloverDays'
  | 'poolEmpty'
  | 'promise'
  | 'promisedPeople'
  | 'leaverRule'
  | 'leaverDays'
>

export type PolicyFields = {
  allowanceCredits: string
  period: string
  anchor: string
  periodStartsOn: string
  /** `on` when the box is ticked. */
  proRata: string
  rollover: string
  rolloverCapCredits: string
  rolloverDays: string
  poolEmpty: string
  promise: string
  promisedPeople: string
  leaverRule: string
  leaverDays: string
}

/** What a half-filled form would set, or null while it sets nothing that can be said in a sentence. */
export function policyOfFields(
  fields: { [Name in keyof PolicyFields]: string | undefined },
): PolicyFacts | null {
  const read = SetCreditPolicyInput.omit({ timeZone: true }).safeParse({
    ...fields,
    proRata: fields.proRata === 'on',
    rolloverCapCredits: fields.rollover === 'capped' ? fields.rolloverCapCredits : undefined,
    rolloverDays: fields.rollover === 'until' ? fields.rolloverDays : undefined,
    promise: fields.promise || undefined,
    promisedPeople: fields.promise === 'bought' ? fields.promisedPeople : undefined,
    leaverDays: fields.leaverDays || undefined,
  })
  if (!read.success) return null
  const { allowanceCredits, rolloverCapCredits, rolloverDays, promisedPeople, ...rules } = read.data
  if (rules.rollover === 'capped' && rolloverCapCredits === undefined) return null
  if (rules.rollover === 'until' && rolloverDays === undefined) return null
  if (rules.promise === 'bought' && promisedPeople === undefined) return null
  return {
    ...rules,
    allowanceHalves: allowanceCredits * 2,
    rolloverCapHalves: rolloverCapCredits === undefined ? null : rolloverCapCredits * 2,
    rolloverDays: rolloverDays ?? null,
    promisedPeople: promisedPeople ?? null,
  }
}

/** The form as it is sent: a box that is not ticked is not in it, and the zone is the company's. */
export const PolicyForm = SetCreditPolicyInput.omit({ timeZone: true }).extend({
  proRata: z.preprocess((value) => value === true || value === 'on', z.boolean()),
})

/** Rules in an address, as the form would send them. */
export function typedRules(input: z.output<typeof PolicyForm>): string {
  const fields = Object.entries({ ...input, proRata: input.proRata ? 'on' : undefined })
  return new URLSearchParams(
    fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
}
