import type { CompanyPolicy } from '@kara/credits/contracts'

/** What a company's rules for credits say at the edges; a folder names those of them that it decides. */
export const creditEdges = [
  'anchor',
  'rollover',
  'rolloverCapCredits',
  'rolloverDays',
  'leaverDays',
  'promise',
  'promisedPeople',
] as const

/** The edges as they are; what the others leave without meaning is not there. */
export function creditEdgesOf(policy: CompanyPolicy) {
  const { anchor, rollover, rolloverCapHalves, rolloverDays, leaverDays, promise, promisedPeople } = policy
  return {
    anchor,
    rollover,
    ...(rolloverCapHalves === null ? {} : { rolloverCapCredits: rolloverCapHalves / 2 }),
    ...(rolloverDays === null ? {} : { rolloverDays }),
    leaverDays,
    promise,
    ...(promisedPeople === null ? {} : { promisedPeople }),
  }
}
