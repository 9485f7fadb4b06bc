import { openOwnGateway } from '../own-gateway.ts'
import type { Proof } from '../proof.ts'
import { stack } from '../settings.ts'
import { type Soaked, soak } from './soak.ts'

/** As many as fit into a minute; `SIGNINS=10000` takes about a quarter of an hour on two quiet cores. */
const limits = stack.SIGNINS
  ? { peopleMax: stack.SIGNINS, secondsMax: Number.POSITIVE_INFINITY }
  : { peopleMax: Number.POSITIVE_INFINITY, secondsMax: 60 }

/** Nobody's sign-in is lost while the library dies, gateways are replaced and malformed answers arrive. */
export const signins: Proof = {
  name: 'signins',
  async prove() {
    const { close, ...front } = await openOwnGateway()
    try {
      await front.sso.ready()
      const soaked = await soak(front, limits, (soFar) => console.log(`  ${figureOf(soFar)}`))
      const signedIn = countSignedIn(soaked)
      const broken = soaked.ways.flatMap((way) => way.refusedBecause ?? [])
      const [kept] = await front.db.witness`select
        (select count(*)::int from app.linked_identity) as accounts,
        (select count(*)::int from app.sso_attempt where outcome = 'succeeded') as succeeded`
      if (kept?.accounts !== signedIn) broken.push(`${kept?.accounts} accounts for ${signedIn} people`)
      if (kept?.succeeded !== signedIn) broken.push(`${kept?.succeeded} attempts for ${signedIn} people`)
      return { tried: triedIn(soaked), figure: figureOf(soaked), broken }
    } finally {
      await front.sso.close()
      await close()
    }
  },
}

function triedIn({ ways, malformed, kills, takeovers }: Soaked): string {
  return `${ways.length} sign-ins, ${malformed} malformed answers between them, the library killed ${kills} times, the gateway replaced ${takeovers} times`
}

function countSignedIn({ ways }: Soaked): number {
  return ways.filter((way) => way.refusedBecause === null).length
}

function figureOf(soaked: Soaked): string {
  const { ways, tookMs } = soaked
  const signedIn = countSignedIn(soaked)
  const lost = ways.length - signedIn
  const again = ways.filter((way) => way.tries > 1).length
  const sorted = ways.map((way) => way.tookMs).sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  const perSecond = ((ways.length * 1000) / tookMs).toFixed(1)
  return `${signedIn} signed in (${again} began again), ${lost === 0 ? 'none' : lost} lost; ${perSecond} a second, whole way p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1 - 1 / sorted.length)} ms`
}
