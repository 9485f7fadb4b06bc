import { receiveAssertion } from '@kara/sso'
import {
  answerOf,
  beginSignIn,
  gateCtx,
  judgeHostile,
  makeIdentityProvider,
  openGateCtx,
} from '@kara/sso/testing'
import { openOwnGateway } from './own-gateway.ts'
import type { Proof } from './proof.ts'

/** No forged answer signs anybody in: hundreds of documents, each with one fault and the reason we chose. */
export const hostile: Proof = {
  name: 'hostile',
  async prove() {
    const verdicts = judgeHostile()
    const { db, sso, made, close } = await openOwnGateway()
    const broken = [...verdicts.wrong]
    try {
      const arrive = async (by: typeof made, change?: (xml: string) => string) => {
        const started = await beginSignIn(gateCtx(db, made.company), made, sso)
        const ctx = openGateCtx(db)
        const issuers = { responseIssuer: made.provider.entityId, assertionIssuer: made.provider.entityId }
        const received = await receiveAssertion(ctx, answerOf(ctx, by, started, issuers, change), sso)
        return received.outcome === 'refused' ? received.refusal.reason : received.outcome
      }
      const byAnother = await arrive({ ...made, provider: makeIdentityProvider('another') })
      if (byAnother !== 'signature_invalid') broken.push(`signed by another key: ${byAnother}`)
      const changed = await arrive(made, (xml) => xml.replace('birna-7f3a', 'owner-0001'))
      if (changed !== 'signature_invalid') broken.push(`changed after signing: ${changed}`)
      const good = await arrive(made)
      if (good !== 'handed_off') broken.push(`a good answer: ${good}`)
    } finally {
      await close()
    }
    const table = [...verdicts.refused].sort(([, one], [, other]) => other - one)
    for (const [reason, count] of table) console.log(`  ${String(count).padStart(4)} ${reason}`)
    const { documents, leftToLibrary, slowestMs } = verdicts
    return {
      tried: `${documents} hostile documents, ${leftToLibrary.length} of them only by their signature`,
      figure: `${broken.length} accepted or refused for a wrong reason, slowest ${slowestMs.toFixed(1)} ms`,
      broken,
    }
  },
}
