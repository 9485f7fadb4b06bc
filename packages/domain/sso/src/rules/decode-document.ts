import { type DecodedDocument, type DocumentLine, documentLimits } from '../contracts.ts'
import { RESPONSE_LIMITS, readXml, type XmlElement } from './read-xml.ts'
import { RefusalSignal } from './refusal.ts'

/** Texts that say something about the set-up and nothing about a person. */
const PLAIN_TEXTS = new Set(['Issuer', 'Audience', 'AuthnContextClassRef', 'StatusMessage'])

/** Attributes by which one person's answers could be told apart or found again in logs elsewhere. */
const HIDDEN_ATTRIBUTES = new Set(['SessionIndex', 'Address', 'NameQualifier', 'SPNameQualifier'])

/**
 * A kept answer as lines to read. Without `reveals` every value that could name a person says only how long it is.
 * Pure; never throws: what cannot be read is reported as that.
 */
export function decodeDocument(
  bytes: Uint8Array,
  { reveals }: { readonly reveals: boolean },
): Pick<DecodedDocument, 'lines' | 'problem' | 'bytes'> {
  try {
    const root = readXml(bytes, { limits: RESPONSE_LIMITS, allowsComments: false })
    const lines: DocumentLine[] = []
    collect(root, 0, reveals, lines)
    return { lines, problem: null, bytes: bytes.byteLength }
  } catch (error) {
    const { reason, received } =
      error instanceof RefusalSignal ? error.refusal : { reason: 'malformed', received: null }
    // A parser's message may quote the document.
    const detail = reveals && received ? `: ${received}` : ''
    return { lines: [], problem: `${reason}${detail}`, bytes: bytes.byteLength }
  }
}

function collect(element: XmlElement, depth: number, reveals: boolean, lines: DocumentLine[]): void {
  if (lines.length >= documentLimits.documentLinesMax) return
  lines.push(toLine(element, depth, reveals))
  for (const child of element.children) collect(child, depth + 1, reveals, lines)
}

function toLine(element: XmlElement, depth: number, reveals: boolean): DocumentLine {
  const attributes = element.attributes
    .filter(({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns')
    .map(({ local, value }) => ({
      name: local,
      value: HIDDEN_ATTRIBUTES.has(local) && !reveals ? dots(value) : value,
    }))
  const text = element.text.trim()
  if (text === '') return { depth, name: element.local, attributes, text: null }
  const isHidden = !reveals && !PLAIN_TEXTS.has(element.local)
  return {
    depth,
    name: element.local,
    attributes,
    text: { value: isHidden ? dots(text) : text, isHidden },
  }
}

const dots = (value: string) => `••• (${value.length})`
