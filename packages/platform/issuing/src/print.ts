import { checkCodeOf } from './codes.ts'
import type { IssuingKeys } from './keys.ts'

/** In which language a document is drawn, and where a reader checks it. */
export interface Print {
  readonly locale: 'en' | 'is'
  /** The zone of the times that stand on it. */
  readonly timeZone: string
  /** The address of the public page that checks documents; the code is added to it. */
  readonly checkUrl: string
}

/** A document as a file. */
export interface PrintedFile {
  /** `K-000017.pdf` */
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** What is printed on a document so that a third party can check it. */
export function checkOf(keys: IssuingKeys, documentId: string, { checkUrl }: Print) {
  const code = checkCodeOf(keys, documentId)
  return { code, url: `${checkUrl}/${code}` }
}
