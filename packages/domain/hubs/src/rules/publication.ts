import type { Temporal } from 'temporal-polyfill'
import {
  limits,
  type PublicationStep,
  type PublicationStepName,
  publicationSteps,
  type Readiness,
} from '../contracts.ts'

/** Every step of a run that has not begun. */
export function waitingSteps(): PublicationStep[] {
  return publicationSteps.map((name) => ({ name, state: 'waiting', notes: [], at: null }))
}

/** The steps with one of them changed. */
export function withStep(
  steps: readonly PublicationStep[],
  name: PublicationStepName,
  change: Omit<PublicationStep, 'name'>,
): PublicationStep[] {
  return steps.map((step) => (step.name === name ? { name, ...change } : step))
}

/** Whether a step of an earlier, broken-off try has been taken. */
export function isTaken(steps: readonly PublicationStep[], name: PublicationStepName): boolean {
  const state = steps.find((step) => step.name === name)?.state
  return state === 'done' || state === 'warned'
}

/** Whether a run has been left by its job, so that a new one may begin. */
export function isStalled(startedAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return now.since(startedAt).total('minutes') > limits.publicationMinutesMax
}

/** What the company has, as publishing looks at it. */
export interface HubFacts {
  readonly hasVerifiedDomain: boolean
  readonly hasPolicy: boolean
  readonly poolHalves: number
  readonly professionals: number
  readonly hasWelcome: boolean
  readonly hasLogo: boolean
  readonly isAccentAdjusted: boolean
}

/** Without rules for credits no employee could be granted any; everything else can follow later. */
export function readinessOf(facts: HubFacts): Readiness {
  const codes = (pairs: readonly (readonly [boolean, string])[]) =>
    pairs.flatMap(([isMissing, code]) => (isMissing ? [code] : []))
  return {
    obstacles: codes([[!facts.hasPolicy, 'hubs.policy_missing']]),
    warnings: codes([
      [!facts.hasVerifiedDomain, 'hubs.domain_not_verified'],
      [facts.hasPolicy && facts.poolHalves === 0, 'hubs.pool_is_zero'],
      [facts.professionals === 0, 'hubs.no_professionals'],
      [!facts.hasWelcome, 'hubs.welcome_missing'],
      [!facts.hasLogo, 'hubs.logo_missing'],
      [facts.isAccentAdjusted, 'hubs.accent_adjusted'],
    ]),
  }
}
