import { openTestSso, randomFrom } from '@kara/sso/testing'
import { disturb, type Front, signIn, type Way } from './person.ts'

export interface Soak {
  /** At most so many people; without a number, as many as the time allows. */
  readonly peopleMax: number
  readonly secondsMax: number
}

export interface Soaked {
  readonly ways: readonly Way[]
  readonly malformed: number
  /** The library's process was killed under people's hands. */
  readonly kills: number
  /** A new gateway took over and the old one went, as when a new version is brought out. */
  readonly takeovers: number
  readonly tookMs: number
}

const atOnce = 8
/** Of a thousand sign-ins. More restarts measure how long the library takes to load, and nothing else. */
const killsPerThousand = 10
const takeoversPerThousand = 2
const malformedPerThousand = 200
/** How often somebody who watches a long soak hears how far it is. */
const tellEvery = 200

/** People sign in, some at once, while the library dies, gateways are replaced and nonsense arrives. */
export async function soak(
  front: Front,
  { peopleMax, secondsMax }: Soak,
  tell: (soFar: Soaked) => void,
): Promise<Soaked> {
  const startedAt = performance.now()
  const random = randomFrom(7)
  const ways: Way[] = []
  const count = { begun: 0, malformed: 0, kills: 0, takeovers: 0 }
  const soFar = (): Soaked => ({ ways, ...count, tookMs: performance.now() - startedAt })
  const isOver = () => performance.now() - startedAt > secondsMax * 1000 || count.begun >= peopleMax

  async function person() {
    while (!isOver()) {
      const turn = ++count.begun
      if (isTurn(turn, killsPerThousand) && killLibrary(front)) count.kills += 1
      if (isTurn(turn, takeoversPerThousand)) {
        await takeOver(front)
        count.takeovers += 1
      }
      if (isTurn(turn, malformedPerThousand) && (await disturb(front, random))) count.malformed += 1
      ways.push(await signIn(front, `p${turn}`))
      if (ways.length % tellEvery === 0) tell(soFar())
    }
  }

  await Promise.all(Array.from({ length: atOnce }, person))
  return soFar()
}

/** Spread evenly; the first half-way to the first one, so that a short run has some too. */
function isTurn(turn: number, perThousand: number): boolean {
  const every = 1000 / perThousand
  return turn % every === Math.floor(every / 2)
}

function killLibrary({ sso }: Front): boolean {
  const processId = sso.saml.processId()
  if (processId) process.kill(processId, 'SIGKILL')
  return processId !== null
}

async function takeOver(front: Front): Promise<void> {
  const before = front.sso
  const next = openTestSso(front.db)
  await next.ready()
  front.sso = next
  await before.close()
}
