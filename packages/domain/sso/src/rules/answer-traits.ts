import type { AnswerComparison, AnswerTraits, DocumentLine } from '../contracts.ts'
import { OPENID_SUBJECT } from './openid-identity.ts'

/** What a decoded answer is like: the names it carries, the kind of its subject, what of it is signed. */
export function traitsOf(lines: readonly DocumentLine[]): AnswerTraits {
  const attribute = (line: DocumentLine, wanted: string) =>
    line.attributes.find(({ name }) => name === wanted)?.value ?? ''
  const parents = ['response', 'assertion']
  return {
    attributeNames: lines.filter(({ name }) => name === 'Attribute').map((line) => attribute(line, 'Name')),
    nameIdFormat: lines.some(({ name }) => name === 'id_token')
      ? OPENID_SUBJECT
      : lines
          .filter(({ name }) => name === 'NameID')
          .map((line) => attribute(line, 'Format'))
          .join(', '),
    signedParts: lines
      .filter(({ name }) => name === 'Signature')
      .map((line) => attribute(line, 'over') || (parents[line.depth - 1] ?? 'elsewhere')),
  }
}

/** Both sides, and in what they differ; the order of names says nothing. */
export function compareAnswers(
  refused: AnswerTraits,
  lastSuccess: AnswerTraits & { readonly at: string },
): AnswerComparison {
  const { attributeNames, nameIdFormat, signedParts } = refused
  const differs: (keyof AnswerTraits)[] = []
  if (!isSameSet(attributeNames, lastSuccess.attributeNames)) differs.push('attributeNames')
  if (nameIdFormat !== lastSuccess.nameIdFormat) differs.push('nameIdFormat')
  if (!isSameSet(signedParts, lastSuccess.signedParts)) differs.push('signedParts')
  return { refused, lastSuccess, differs }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join('\n') === [...new Set(other)].sort().join('\n')
}
