import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { hubUrl } from './employee.ts'
import { newPerson, openBrowser, type Person, type PersonOptions } from './open-browser.ts'
import { openWitness } from './outside.ts'

/**
 * The people of one journey, each in a browser of their own, and the witness who looks at the rows. All of them are
 * gone when the journey is over.
 *
 * @param slug of the hub that they read in English; hubs speak Icelandic unless they are told otherwise.
 * @param alsoIn other hosts that they read in English, whatever language their account has: `app`, or another hub.
 */
export function gatherPeople(slug: string, ...alsoIn: readonly string[]) {
  const witness = openWitness()
  const open: Person[] = []
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await Promise.all(open.map(({ close }) => close()))
    await browser.close()
    await witness.end()
  })

  async function somebody(options: PersonOptions = {}): Promise<Person> {
    const person = await newPerson(browser, options)
    open.push(person)
    for (const name of [slug, ...alsoIn]) {
      const url = `https://${new URL(hubUrl(name)).host}`
      await person.page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    }
    return person
  }

  return { witness, somebody }
}
