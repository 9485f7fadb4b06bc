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
 */
export function gatherPeople(slug: string) {
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
    const url = `https://${new URL(hubUrl(slug)).host}`
    await person.page.context().addCookies([{ name: '__Host-locale', value: 'en', url, secure: true }])
    return person
  }

  return { witness, somebody }
}
