import { deriveKey, isSameText, keyedHash } from '@kara/crypto'
import { redirect } from '@remix-run/node'
import type { PageArgs, Visit } from './visit.server.ts'

/** What just happened, said once on the next page, with the way back where there is one. */
export interface Flash {
  readonly tone: 'positive' | 'critical'
  /** A sentence in the reader's language. */
  readonly text: string
  readonly undo?: {
    readonly label: string
    /** The path that takes it back by POST. */
    readonly action: string
    readonly fields: Readonly<Record<string, string>>
  }
}

/** The next page is seconds away. */
const lifeSeconds = 120
/** Browsers keep about four thousand characters of a cookie. */
const lengthMax = 3500

/** Leads on to `to`, where the flash is shown once. */
export function redirectWithFlash(args: PageArgs, to: string, flash: Flash): Response {
  putFlash(args.context.visit, flash)
  return redirect(to)
}

/** Shows the flash on the next page that this browser opens here. */
export function putFlash(visit: Visit, flash: Flash): void {
  const body = Buffer.from(JSON.stringify(flash)).toString('base64url')
  if (body.length > lengthMax) throw new Error('Invariant broken: a flash is a sentence, not a page')
  visit.cookies.set('flash', `${body}.${signatureOf(visit, body)}`, { maxAgeSeconds: lifeSeconds })
}

/** Takes the waiting flash, which is then gone. What we did not write ourselves is not shown. */
export function takeFlash(visit: Visit): Flash | null {
  const kept = visit.cookies.get('flash')
  if (!kept) return null
  visit.cookies.clear('flash')
  const [body = '', signature = ''] = kept.split('.')
  if (!isSameText(signature, signatureOf(visit, body))) return null
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Flash
}

/** A redirect, to a browser or to the script of a page that is open. */
const leadsOn = (status: number) => (status >= 300 && status < 400 && status !== 304) || status === 202

/** What leads on has shown nothing: the flash that it took waits for the page after it. */
export function keepFlashIfUnseen(visit: Visit, status: number): void {
  if (leadsOn(status)) visit.cookies.keep('flash')
}

function signatureOf(visit: Visit, body: string): string {
  const { bytes } = deriveKey(visit.platform.config.APP_SECRET.reveal(), 'web.flash')
  return keyedHash(bytes, `${visit.host.name}|${body}`)
}
