/** What the database says of a company's setting-up; null where the reader's role does not include the subject. */
export interface SetUpFacts {
  readonly domains: readonly { readonly name: string; readonly state: 'pending' | 'verified' | 'failed' }[]
  readonly connections: readonly ('draft' | 'tested' | 'optional' | 'required' | 'disabled')[] | null
  readonly hasPolicy: boolean
  readonly pool: { readonly fundedHalves: number; readonly pendingHalves: number } | null
  readonly hub: 'draft' | 'published' | 'paused' | 'closed' | null
  readonly listings: { readonly invited: number; readonly accepted: number }
  readonly isPublishing: boolean
}

export const setUpSteps = [
  'company',
  'domain',
  'signIn',
  'credits',
  'branding',
  'professionals',
  'publish',
] as const
export type SetUpStepName = (typeof setUpSteps)[number]

/** A step with its state, and a code that says in what way; the code also names who acts. */
export interface SetUpStep {
  readonly name: SetUpStepName
  readonly state: 'todo' | 'waiting' | 'done' | 'blocked'
  readonly why:
    | 'done'
    | 'todo'
    | 'dns'
    | 'notFound'
    | 'needsDomain'
    | 'test'
    | 'switchOn'
    | 'fund'
    | 'payment'
    | 'needsHub'
    | 'answers'
    | 'needsPolicy'
    | 'publishing'
    | 'paused'
}

/** Every step is done by a fact, never by a tick; what blocks it is another step. */
export function stepsOf(facts: SetUpFacts): SetUpStep[] {
  const step = (name: SetUpStepName, state: SetUpStep['state'], why: SetUpStep['why']) => ({
    name,
    state,
    why,
  })
  return [
    step('company', 'done', 'done'),
    step('domain', ...domainState(facts)),
    step('signIn', ...signInState(facts)),
    step('credits', ...creditsState(facts)),
    facts.hub ? step('branding', 'done', 'done') : step('branding', 'todo', 'todo'),
    step('professionals', ...professionalsState(facts)),
    step('publish', ...publishState(facts)),
  ]
}

type State = readonly [SetUpStep['state'], SetUpStep['why']]

function hasVerified(facts: SetUpFacts): boolean {
  return facts.domains.some(({ state }) => state === 'verified')
}

function domainState(facts: SetUpFacts): State {
  if (hasVerified(facts)) return ['done', 'done']
  if (facts.domains.length === 0) return ['todo', 'todo']
  return ['waiting', facts.domains.some(({ state }) => state === 'pending') ? 'dns' : 'notFound']
}

function signInState(facts: SetUpFacts): State {
  const states = facts.connections ?? []
  if (states.includes('required') || states.includes('optional')) return ['done', 'done']
  if (states.includes('tested')) return ['todo', 'switchOn']
  if (states.includes('draft')) return ['waiting', 'test']
  return hasVerified(facts) ? ['todo', 'todo'] : ['blocked', 'needsDomain']
}

function creditsState({ hasPolicy, pool }: SetUpFacts): State {
  if (!hasPolicy) return ['todo', 'todo']
  if (!pool || pool.fundedHalves > 0) return ['done', 'done']
  return pool.pendingHalves > 0 ? ['waiting', 'payment'] : ['todo', 'fund']
}

function professionalsState({ hub, listings }: SetUpFacts): State {
  if (listings.accepted > 0) return ['done', 'done']
  if (!hub) return ['blocked', 'needsHub']
  return listings.invited > 0 ? ['waiting', 'answers'] : ['todo', 'todo']
}

function publishState({ hub, hasPolicy, isPublishing }: SetUpFacts): State {
  if (isPublishing) return ['waiting', 'publishing']
  if (hub === 'published') return ['done', 'done']
  if (!hub) return ['blocked', 'needsHub']
  if (!hasPolicy) return ['blocked', 'needsPolicy']
  return ['todo', hub === 'paused' ? 'paused' : 'todo']
}
