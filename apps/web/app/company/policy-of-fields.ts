import { type CreditPolicy, SetCreditPolicyInput } from '@kara/credits/contracts'

/** The rules that a sentence can be made of. */
export type PolicyFacts = Pick<
  CreditPolicy,
  'allowanceHalves' | 'period' | 'periodStartsOn' | 'proRata' | 'poolEmpty' | 'leaverRule'
>

export type PolicyFields = {
  allowanceCredits: string
  period: string
  periodStartsOn: string
  /** `on` when the box is ticked. */
  proRata: string
  poolEmpty: string
  leaverRule: string
}

/** What a half-filled form would set, or null while it sets nothing that can be said in a sentence. */
export function policyOfFields(
  fields: { [Name in keyof PolicyFields]: string | undefined },
): PolicyFacts | null {
  const read = SetCreditPolicyInput.omit({ timeZone: true }).safeParse({
    ...fields,
    proRata: fields.proRata === 'on',
  })
  if (!read.success) return null
  const { allowanceCredits, ...rules } = read.data
  return { ...rules, allowanceHalves: allowanceCredits * 2 }
}
