import { inspectResponse } from '../inspect-response.ts'
import { makeIdentityProvider, makeTestRequest, type ResponseShape } from './test-provider.ts'

/** What two parsers may read differently, and what has broken parsers before. */
const PIECES = [
  ...[
    '&',
    '&;',
    '&1;',
    '&#;',
    '&#xD;',
    '&#x0;',
    '&amp;',
    '<',
    '>',
    '"',
    "'",
    '\0',
    '\ufeff',
    '\u{10400}',
    ' ',
    '\n',
  ],
  ...[
    '<!---->',
    '<?x?>',
    '<![CDATA[x]]>',
    '<!DOCTYPE x>',
    '<a/>',
    '</a>',
    'ID="_a"',
    'Id="_a"',
    'xml:id="_a"',
  ],
  ...[
    'xmlns="urn:x"',
    'xmlns:saml="urn:x"',
    '<saml:Assertion>',
    '</saml:Assertion>',
    '<saml:NameID>x</saml:NameID>',
  ],
  ...[
    '<ds:Object>',
    '<samlp:Extensions>',
    '<saml:Advice>',
    'owner@acme.test',
    'owner-0001',
    'URI=""',
    '@',
    ',',
  ],
]

const SHAPES: Partial<ResponseShape>[] = [
  { signs: ['assertion'] },
  { signs: ['response'] },
  { signs: ['assertion', 'response'] },
]

export type FuzzVerdict = { mutants: number; refused: number; accepted: number; changedIdentities: string[] }

/**
 * Bends good responses at random and counts what the pre-check makes of them. A mutant counts as a changed identity
 * when it passes, names somebody else, and every signed element still reads as it was signed, so that no
 * signature check behind could stop it. Repeatable by its seed.
 */
export function fuzzResponses({ seconds, seed }: { seconds: number; seed: number }): FuzzVerdict {
  const random = randomFrom(seed)
  const provider = makeIdentityProvider('fuzz')
  const request = makeTestRequest()
  const expected = { ...request, idpEntityId: provider.entityId, mayBeEncrypted: false, attributeMapping: {} }
  const originals = SHAPES.map((shape) => provider.respond(request, shape))
  const verdict: FuzzVerdict = { mutants: 0, refused: 0, accepted: 0, changedIdentities: [] }
  const encoder = new TextEncoder()
  const endsAt = performance.now() + seconds * 1000
  while (performance.now() < endsAt) {
    const original = originals[Math.floor(random() * originals.length)] ?? ''
    const mutant = mutate(original, random)
    const result = inspectResponse(encoder.encode(mutant), expected, request.now)
    verdict.mutants += 1
    if (result.outcome !== 'identity') {
      verdict.refused += 1
      continue
    }
    verdict.accepted += 1
    const { nameId, email } = result.identity
    const isSame = nameId === 'birna-7f3a' && email === 'birna@acme.test'
    if (!isSame && signedText(mutant) === signedText(original)) verdict.changedIdentities.push(mutant)
  }
  return verdict
}

/** Bends a document at a few random places. */
export function mutate(xml: string, random: () => number): string {
  let mutant = xml
  for (let edits = 1 + Math.floor(random() * 4); edits > 0; edits -= 1) {
    const at = Math.floor(random() * mutant.length)
    const removed = random() < 0.4 ? Math.floor(random() * 40) : 0
    const piece =
      random() < 0.8 ? (PIECES[Math.floor(random() * PIECES.length)] ?? '') : copied(mutant, random)
    mutant = mutant.slice(0, at) + piece + mutant.slice(at + removed)
  }
  return mutant
}

/** A part of the document once more: how wrapped signatures begin. */
function copied(xml: string, random: () => number): string {
  const from = Math.floor(random() * xml.length)
  return xml.slice(from, from + Math.floor(random() * 1500))
}

/** The signed element; the provider of these documents writes it in canonical form, so text is what is hashed. */
function signedText(xml: string): string {
  return /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? ''
}

/** A small generator (mulberry32): the same seed gives the same run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
