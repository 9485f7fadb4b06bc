import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Journeys share one town and one clock, which only goes forwards. Those that let days pass come last, and who goes
 * furthest last of all: the sessions that the town was planted with are still to come for all others.
 */
const travellers = [
  'asked-before',
  'nobody-came',
  'followed-calendar',
  'recovery',
  'set-up-errors',
  'request-answers',
  'sign-in-support',
  'changing-plans',
  'certificate-ended',
  'unchanged-handovers',
  'health-board',
  'becoming-found',
  'main-job',
  'credit-period',
  'invitation-ends',
]

/** The journeys by their names, travellers last; every other kind of test in vitest's own order. */
export class JourneyOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isJourney = ({ project }: TestSpecification) => project.name === 'journeys'
    const journeys = sorted.filter(isJourney).sort(inWalkingOrder)
    return [...sorted.filter((file) => !isJourney(file)), ...journeys]
  }
}

function inWalkingOrder(one: TestSpecification, other: TestSpecification): number {
  const [a, b] = [one, other].map(({ moduleId }) => basename(moduleId, '.test.ts')) as [string, string]
  return travellers.indexOf(a) - travellers.indexOf(b) || a.localeCompare(b, 'en')
}
