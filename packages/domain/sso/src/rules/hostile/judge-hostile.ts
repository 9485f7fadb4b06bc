import type { ReasonCode } from '../catalogue/reasons.ts'
import { inspectResponse } from '../inspect-response.ts'
import { hostileDocuments } from './hostile-documents.ts'
import { makeIdentityProvider, makeTestRequest } from './test-provider.ts'

export type HostileVerdicts = {
  documents: number
  /** How many were refused with each reason. */
  refused: Map<ReasonCode, number>
  /** Passed on to the signature check, by design. */
  leftToLibrary: string[]
  /** Names of documents that were not refused with the reason we chose. */
  wrong: string[]
  /** The longest any document took. */
  slowestMs: number
}

/** Shows every hostile document to the pre-check and counts what it made of them. */
export function judgeHostile(): HostileVerdicts {
  const stage = {
    provider: makeIdentityProvider('acme'),
    foreign: makeIdentityProvider('foreign'),
    request: makeTestRequest(),
  }
  const idpEntityId = stage.provider.entityId
  const expected = { ...stage.request, idpEntityId, mayBeEncrypted: false, attributeMapping: {} }
  const verdicts: HostileVerdicts = {
    documents: hostileDocuments.length,
    refused: new Map(),
    leftToLibrary: [],
    wrong: [],
    slowestMs: 0,
  }
  for (const { name, refusedAs, build } of hostileDocuments) {
    const document = build(stage)
    const startedAt = performance.now()
    const verdict = inspectResponse(document, expected, stage.request.now)
    verdicts.slowestMs = Math.max(verdicts.slowestMs, performance.now() - startedAt)
    const found = verdict.outcome === 'refused' ? verdict.refusal.reason : 'left to the library'
    if (found !== refusedAs) verdicts.wrong.push(`${name} is ${found} instead of ${refusedAs}`)
    else if (found === 'left to the library') verdicts.leftToLibrary.push(name)
    else verdicts.refused.set(found, (verdicts.refused.get(found) ?? 0) + 1)
  }
  return verdicts
}

/** What the pre-check costs: the median of many good responses of an ordinary size. */
export function measurePreCheckMs(rounds: number): { medianMs: number; bytes: number } {
  const provider = makeIdentityProvider('measured')
  const request = makeTestRequest()
  const groups = Array.from({ length: 20 }, (_, index) => `group-${index}-of-the-directory`)
  const text = provider.respond(request, {
    attributes: [
      ['email', 'birna@acme.test'],
      ['groups', ...groups],
    ],
  })
  const document = new TextEncoder().encode(text)
  const idpEntityId = provider.entityId
  const expected = { ...request, idpEntityId, mayBeEncrypted: false, attributeMapping: {} }
  const taken = Array.from({ length: rounds }, () => {
    const startedAt = performance.now()
    inspectResponse(document, expected, request.now)
    return performance.now() - startedAt
  }).sort((one, other) => one - other)
  return { medianMs: taken[Math.floor(rounds / 2)] ?? 0, bytes: document.byteLength }
}
