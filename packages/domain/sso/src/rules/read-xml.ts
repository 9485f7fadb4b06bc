import { SaxesParser, type SaxesTagNS } from 'saxes'
import { RefusalSignal, refuse } from './refusal.ts'

/**
 * The one strict reader of foreign XML. It accepts the small part of XML that identity providers use and
 * refuses the rest (DTDs, comments, CDATA, processing instructions, unusual names), because every construct
 * that two parsers may read differently is a way to make verified bytes differ from consumed bytes.
 */
export type XmlElement = {
  namespace: string
  local: string
  attributes: XmlAttribute[]
  children: XmlElement[]
  /** All character data directly inside; empty for an element that has child elements. */
  text: string
  parent: XmlElement | null
}

export type XmlAttribute = { namespace: string; local: string; prefix: string; value: string }

export type XmlLimits = {
  bytesMax: number
  tagsMax: number
  depthMax: number
  attributesPerTagMax: number
  attributesMax: number
  namespacesMax: number
}

/** A real response is 4–20 KB; group overload reaches about 140 KB; DOM work above this blocks for seconds. */
export const RESPONSE_LIMITS: XmlLimits = {
  bytesMax: 256 * 1024,
  tagsMax: 20_000,
  depthMax: 48,
  attributesPerTagMax: 32,
  attributesMax: 20_000,
  namespacesMax: 64,
}

/** Federation metadata of Entra ID and ADFS carries claim lists and is larger than any response. */
export const METADATA_LIMITS: XmlLimits = { ...RESPONSE_LIMITS, bytesMax: 1024 * 1024 }

export type XmlPolicy = {
  limits: XmlLimits
  /** Metadata may carry comments and a byte-order mark: nothing in it is read as a person's identity. */
  allowsComments: boolean
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*(:[A-Za-z_][A-Za-z0-9_.-]*)?$/
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const BASE64_CARRIERS = new Set(['SignatureValue', 'X509Certificate', 'Modulus', 'Exponent'])

/** Reads bytes into a tree, or stops with a refusal. Only `rules/` calls it. */
export function readXml(bytes: Uint8Array, policy: XmlPolicy): XmlElement {
  const { limits } = policy
  if (bytes.byteLength > limits.bytesMax) {
    refuse('too_large', 'document', {
      expected: `at most ${limits.bytesMax} bytes`,
      received: `${bytes.byteLength} bytes`,
    })
  }
  const text = decodeUtf8(bytes, policy)
  const builder = new TreeBuilder(policy)
  try {
    builder.parse(text)
  } catch (error) {
    if (error instanceof RefusalSignal) throw error
    refuse('malformed', 'document', { received: error instanceof Error ? error.message : 'unreadable' })
  }
  return builder.root()
}

function decodeUtf8(bytes: Uint8Array, policy: XmlPolicy): string {
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (hasByteOrderMark && !policy.allowsComments) {
    refuse('malformed', 'document', { received: 'byte-order mark' })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    refuse('malformed', 'document', { expected: 'UTF-8' })
  }
}

class TreeBuilder {
  readonly #policy: XmlPolicy
  readonly #namespaces = new Set<string>()
  #root: XmlElement | null = null
  #current: XmlElement | null = null
  #tags = 0
  #depth = 0
  #attributes = 0
  #attributesOfTag = 0

  constructor(policy: XmlPolicy) {
    this.#policy = policy
  }

  root(): XmlElement {
    return this.#root ?? refuse('malformed', 'document', { received: 'no element' })
  }

  parse(text: string): void {
    const parser = new SaxesParser({ xmlns: true, position: false })
    parser.on('error', (error) => {
      throw error
    })
    parser.on('xmldecl', (declaration) => {
      if (declaration.version && declaration.version !== '1.0') {
        refuse('malformed', 'document', { expected: 'XML 1.0', received: `XML ${declaration.version}` })
      }
      if (declaration.encoding && declaration.encoding.toLowerCase() !== 'utf-8') {
        refuse('malformed', 'document', { expected: 'UTF-8', received: declaration.encoding })
      }
    })
    parser.on('doctype', () => refuse('dtd', 'document', { received: 'DOCTYPE' }))
    parser.on('processinginstruction', () =>
      refuse('malformed', this.#place(), { received: 'processing instruction' }),
    )
    parser.on('cdata', () => refuse('malformed', this.#place(), { received: 'CDATA section' }))
    parser.on('comment', () => {
      if (!this.#policy.allowsComments) refuse('malformed', this.#place(), { received: 'comment' })
    })
    parser.on('opentagstart', () => this.#countTag())
    parser.on('attribute', () => this.#countAttribute())
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('text', (chunk) => this.#addText(chunk))
    parser.on('closetag', () => this.#close())
    parser.write(text).close()
  }

  #place(): string {
    return this.#current?.local ?? 'document'
  }

  #countTag(): void {
    const { tagsMax, depthMax } = this.#policy.limits
    this.#attributesOfTag = 0
    this.#tags += 1
    this.#depth += 1
    if (this.#tags > tagsMax) refuse('too_large', 'document', { expected: `at most ${tagsMax} elements` })
    if (this.#depth > depthMax) refuse('too_deep', 'document', { expected: `at most ${depthMax} levels` })
  }

  #countAttribute(): void {
    const { attributesPerTagMax, attributesMax } = this.#policy.limits
    this.#attributesOfTag += 1
    this.#attributes += 1
    if (this.#attributesOfTag > attributesPerTagMax || this.#attributes > attributesMax) {
      refuse('too_large', this.#place(), {
        expected: `at most ${attributesPerTagMax} attributes per element`,
      })
    }
  }

  #open(tag: SaxesTagNS): void {
    assertPlainName(tag.name)
    const attributes: XmlAttribute[] = []
    for (const attribute of Object.values(tag.attributes)) {
      assertPlainName(attribute.name)
      if (attribute.uri === XMLNS) {
        this.#countNamespace(attribute.value)
        continue
      }
      if (attribute.value.includes('\r')) {
        refuse('malformed', tag.local, { received: 'carriage return in an attribute' })
      }
      const { uri, local, prefix, value } = attribute
      attributes.push({ namespace: uri, local, prefix, value })
    }
    const element: XmlElement = {
      namespace: tag.uri,
      local: tag.local,
      attributes,
      children: [],
      text: '',
      parent: this.#current,
    }
    if (this.#current) this.#current.children.push(element)
    else this.#root = element
    this.#current = element
  }

  #countNamespace(namespace: string): void {
    this.#namespaces.add(namespace)
    if (this.#namespaces.size > this.#policy.limits.namespacesMax) {
      refuse('too_large', 'document', { expected: `at most ${this.#policy.limits.namespacesMax} namespaces` })
    }
  }

  #addText(chunk: string): void {
    const element = this.#current
    if (!element) return
    // Literal carriage returns are normalised away by the parser, so this one was written as a character
    // reference. Java-based providers wrap base64 that way; anywhere else it makes signatures malleable.
    const isWrappedBase64 = element.namespace === DSIG && BASE64_CARRIERS.has(element.local)
    if (chunk.includes('\r') && !isWrappedBase64) {
      refuse('malformed', element.local, { received: 'carriage return reference' })
    }
    element.text += chunk
  }

  #close(): void {
    const element = this.#current
    if (!element) return
    if (element.children.length > 0) {
      if (/\S/.test(element.text)) {
        refuse('malformed', element.local, { received: 'text between elements' })
      }
      element.text = ''
    }
    this.#depth -= 1
    this.#current = element.parent
  }
}

function assertPlainName(name: string): void {
  if (!PLAIN_NAME.test(name)) refuse('malformed', 'document', { received: `name ${name}` })
}

/** Every element of the tree in document order. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index]
      if (child) waiting.push(child)
    }
  }
}

/** The direct children with this name. */
export function childrenNamed(element: XmlElement, namespace: string, local: string): XmlElement[] {
  return element.children.filter((child) => child.namespace === namespace && child.local === local)
}

/** The value of an attribute without prefix, or null. */
export function attributeOf(element: XmlElement, local: string): string | null {
  return element.attributes.find((found) => found.namespace === '' && found.local === local)?.value ?? null
}
