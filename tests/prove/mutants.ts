import { receiveAssertion } from '@kara/sso'
import {
  answerOf,
  beginSignIn,
  fuzzResponses,
  gateCtx,
  mutate,
  openGateCtx,
  randomFrom,
} from '@kara/sso/testing'
import { openOwnGateway } from './own-gateway.ts'
import type { Proof } from './proof.ts'

/** Half of the time for the pre-check alone, half for the whole gateway; `npm run fuzz` takes as long as it is told. */
const secondsEach = 15

/** A bent answer never becomes somebody else, and never ends a process. */
export const mutants: Proof = {
  name: 'mutants',
  async prove() {
    const seed = 20_261_129
    const alone = fuzzResponses({ seconds: secondsEach, seed })
    const broken = alone.changedIdentities.map((xml) => `a changed identity passed: ${xml.slice(0, 200)}`)
    const { db, sso, made, close } = await openOwnGateway()
    const random = randomFrom(seed)
    const count = { whole: 0, passed: 0 }
    try {
      await sso.ready()
      const before = sso.saml.processId()
      const endsAt = performance.now() + secondsEach * 1000
      while (performance.now() < endsAt) {
        const started = await beginSignIn(gateCtx(db, made.company), made, sso)
        const ctx = openGateCtx(db)
        const answer = answerOf(ctx, made, started, {}, (xml) => mutate(xml, random))
        const received = await receiveAssertion(ctx, answer, sso)
        count.whole += 1
        if (received.outcome !== 'handed_off') continue
        count.passed += 1
        const [row] =
          await db.witness`select identity_sealed from app.sso_attempt where id = ${started.attemptId}`
        const { nameId, email } = sso.openIdentity(started.attemptId, row?.identity_sealed as Uint8Array)
        if (nameId !== 'birna-7f3a' || email !== `birna@${made.domain}`)
          broken.push(`${nameId} was signed in`)
      }
      if (sso.saml.processId() !== before) broken.push('a mutant ended the process of the library')
    } finally {
      await close()
    }
    return {
      tried: `${alone.mutants} bent responses against the pre-check, ${count.whole} through the whole gateway`,
      figure: `${broken.length} changed identities or ended processes; ${alone.accepted + count.passed} unchanged in meaning`,
      broken,
    }
  },
}
