import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hubUrl } from './employee.ts'
import {
  expectAccessible,
  expectNoWider,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, lettersTo, nextLetterTo, openWitness, setIdentityProvider, waitFor } from './outside.ts'
import { readReference, signInAs } from './staff.ts'

const slug = 'fjallasyn'
const employee = 'katrin@fjallasyn.example'
const privateAddress = 'katrin.spjall@postur.example'

/** Somebody who could not sign in talks with support: live, without script, gone and come back. */
describe('a conversation with support', () => {
  const { appUrl, sandboxUrl } = inject('stack')
  const witness = openWitness()
  let browser: Browser
  let katrin: Person
  let hanna: Person
  let reference = ''

  beforeAll(async () => {
    browser = await openBrowser()
    katrin = await newPerson(browser, { device: 'phone' })
    hanna = await newPerson(browser)
  })
  afterAll(async () => {
    await setIdentityProvider(slug, 'good')
    await browser.close()
    await witness.end()
  })

  const say = async (page: Page, words: string) => {
    await page.getByLabel('Your message').fill(words)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('log').getByText(words).waitFor()
  }
  // A hub speaks its company's language until somebody chooses another.
  const readIcelandic = (page: Page) =>
    page.context().addCookies([
      {
        name: '__Host-locale',
        value: 'is',
        url: hubUrl(slug, '/').replace('http:', 'https:'),
        secure: true,
      },
    ])
  const answer = async (page: Page, words: string) => {
    await page.getByLabel('Your answer').fill(words)
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByRole('log').getByText(words).waitFor()
  }

  it('begins on the page of the failed sign-in, with its code, and asks for nothing about health', async () => {
    const { page } = katrin
    await setIdentityProvider(slug, 'wrong-audience')
    await page.goto(hubUrl(slug, '/sign-in'))
    await page
      .getByRole('button', { name: /company’s sign-in|Start again/ })
      .first()
      .click()
    await page.waitForURL((url) => url.origin === sandboxUrl)
    await page.getByRole('button', { name: new RegExp(employee) }).click()
    await page.waitForURL((url) => url.origin !== sandboxUrl)
    reference = (await readReference(page)) ?? ''
    await page.getByRole('link', { name: 'Talk with support here' }).click()
    await page.getByText(/of support is here/).waitFor()
    await page.getByText('Do not write about your health').waitFor()
    await page.getByText(`About ${reference}`).waitFor()
    expect(await page.title()).toBe('Support · Kara')
    await page.getByLabel(/where may we tell you/).fill(privateAddress)
    await expectAccessible(page)
    await picture(page, 'support-chat-first')
    await say(page, 'It says that my company has to change something.')
    await page.getByText('Sent', { exact: true }).waitFor()
    await expectNoWider(page)
  })

  it('stands first on support’s list, with the attempt and what the catalogue says beside it', async () => {
    const { page } = hanna
    await signInAs(page, 'support-agent')
    await page.goto(`${appUrl}/console/conversations`)
    await page.getByRole('row', { name: new RegExp(reference) }).waitFor()
    await expectAccessible(page)
    await picture(page, 'support-chat-list')
    await page.getByRole('link', { name: reference }).click()
    await page.getByText('It says that my company has to change something.').waitFor()
    await page.getByRole('link', { name: `Open the attempt: ${reference}` }).waitFor()
    await page.getByText('Not signed in', { exact: true }).waitFor()
    expect(await page.content()).not.toMatch(/katrin/i)
    await expectAccessible(page)
    await picture(page, 'support-chat-console')
  })

  it('goes to and fro without reloading: the person sees that it was seen, and the answer', async () => {
    await katrin.page.getByText('Seen', { exact: true }).waitFor()
    await katrin.page.getByText('Somebody of support is here.').waitFor()
    await hanna.page.getByRole('link', { name: 'What went wrong' }).click()
    const ready = await hanna.page.getByLabel('Your answer').inputValue()
    expect(ready.length).toBeGreaterThan(20)
    await katrin.page.getByLabel('Your message').fill('Half a sentence that')
    await hanna.page.getByRole('button', { name: 'Send the answer' }).click()
    await katrin.page.getByRole('log').getByText(ready).waitFor()
    expect(await katrin.page.getByLabel('Your message').inputValue()).toBe('Half a sentence that')
    await hanna.page.getByText('Seen', { exact: true }).waitFor()
    await say(katrin.page, 'Who is that, then?')
    await hanna.page.getByRole('log').getByText('Who is that, then?').waitFor()
    await expectAccessible(katrin.page)
    await picture(katrin.page, 'support-chat-live')
    await picture(hanna.page, 'support-chat-console-live')
    expect(await lettersTo(privateAddress)).toEqual([])
  })

  it('is read again in Icelandic and in the dark by its link, from another device', async () => {
    await katrin.page.getByText('Find it again').click()
    const link = /https?:[^\s<"]*\/support\/chat\/back\/[\w.-]+/.exec(await katrin.page.content())?.[0] ?? ''
    const elsewhere = await newPerson(browser, { locale: 'is', look: 'dark' })
    await readIcelandic(elsewhere.page)
    await elsewhere.page.goto(link)
    await elsewhere.page.getByRole('heading', { name: 'Spjall við þjónustuverið' }).waitFor()
    await elsewhere.page.getByText('Who is that, then?').waitFor()
    expect(elsewhere.page.url()).not.toContain('/back/')
    await expectAccessible(elsewhere.page)
    await picture(elsewhere.page, 'support-chat-dark-is')
    expect(elsewhere.complaints).toEqual([])
    await elsewhere.close()
    const phone = await newPerson(browser, { locale: 'is', look: 'dark', device: 'phone' })
    await readIcelandic(phone.page)
    await phone.page.goto(link)
    await phone.page.getByText('Who is that, then?').waitFor()
    await expectNoWider(phone.page)
    await expectAccessible(phone.page)
    await picture(phone.page, 'support-chat-phone-dark-is')
    await phone.close()
  })

  it('works without script: a form, and a link that looks for an answer', async () => {
    const plain = await newPerson(browser, { isScriptOff: true, likeOf: katrin })
    const { page } = plain
    await page.goto(hubUrl(slug, '/support/chat'))
    await page.getByLabel('Your message').fill('From a browser without script')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('From a browser without script').waitFor()
    await page.getByRole('link', { name: 'Look for an answer' }).click()
    await page.getByText('From a browser without script').waitFor()
    await plain.close()
    await hanna.page.getByRole('log').getByText('From a browser without script').waitFor()
  })

  it('is handed to a colleague, whose answer reaches who has left by a letter without a word of it', async () => {
    await katrin.page.goto('about:blank')
    const { page } = hanna
    await page.getByLabel('To', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Hand over' }).click()
    const handedOver = page.getByRole('region', { name: 'What just happened' }).getByText('Handed over.')
    await handedOver.waitFor()
    const colleague = await newPerson(browser)
    await signInAs(colleague.page, 'support-colleague')
    await colleague.page.goto(`${appUrl}/console/conversations`)
    await colleague.page.getByRole('link', { name: reference }).click()
    await answer(colleague.page, 'Your company’s IT can change it; they have a link from us now.')
    await page.getByRole('log').getByText('they have a link from us now').waitFor()
    expect(await handedOver.count()).toBe(1)
    await page.getByLabel('Your answer').fill('And I am still here.')
    await page.getByRole('button', { name: 'Send the answer' }).click()
    await page.getByText('A colleague has taken this conversation meanwhile').first().waitFor()
    expect(await page.getByLabel('Your answer').inputValue()).toBe('And I am still here.')
    await letPass(witness, 3)
    const letter = await nextLetterTo(privateAddress, /There is an answer for you/)
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Fjallasýn|fjallasyn|psycholog|therap|change it/i)
    const link = /https?:\S*\/support\/chat\/back\/[\w.-]+/.exec(letter.text)?.[0] ?? ''
    const later = await newPerson(browser, { device: 'phone' })
    await later.page.goto(link)
    await later.page.getByText('they have a link from us now').waitFor()
    await later.close()
    await colleague.page.getByText('Seen', { exact: true }).last().waitFor()
    await colleague.page.getByLabel('Outcome').selectOption('passed_on')
    await colleague.page.getByRole('button', { name: 'End it' }).click()
    await colleague.page.getByText('The conversation has ended.').first().waitFor()
    await lookInIcelandic(colleague.page, 'support-chat-ended')
    await colleague.page.setViewportSize({ width: 390, height: 844 })
    await expectNoWider(colleague.page)
    await colleague.page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(colleague.page)
    await picture(colleague.page, 'support-chat-console-phone-dark')
    expect(colleague.complaints).toEqual([])
    await colleague.close()
  })

  it('is open again when the person writes, and no company role has it in sight', async () => {
    const { page } = katrin
    await page.goto(hubUrl(slug, '/support/chat'))
    await page.getByText('Support has ended this conversation.').waitFor()
    await say(page, 'It works now, thank you.')
    expect(await page.getByText('Support has ended this conversation.').count()).toBe(0)
    const [row] = await witness`select closed_at, reference from app.support_conversation
      where reference = ${reference}`
    expect(row).toEqual({ closed_at: null, reference })
    const grants = await witness`select 1 from information_schema.role_table_grants
      where grantee = 'kara_company' and table_name like 'support\\_%'`
    expect(grants).toEqual([])
  })

  it('is written about to support when nobody answers for five minutes, and letter and notice lead to it', async () => {
    const [conversation] =
      await witness`select id from app.support_conversation where reference = ${reference}`
    const place = `/console/conversations/${conversation?.id}`
    // Of this wait: an earlier one has letters of its own, which nobody gets who was answered in time.
    await waitFor('the letters about this wait to be planned', async () => {
      const planned = await witness`select 1 from app.due_work d join app.support_conversation c
        on d.payload ->> 'conversationId' = c.id::text and (d.payload ->> 'since')::timestamptz = c.waiting_since
        where d.kind = 'notice.support_waiting' and c.id = ${conversation?.id}`
      return planned.length > 0
    })
    await letPass(witness, 6)
    const letter = await waitFor('the letter that somebody waits', async () =>
      (await lettersTo('hanna@kara.example')).find(({ text }) => text.includes(place)),
    )
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/katrin|fjallas|It works now/i)
    const { page } = hanna
    await page.goto(/https?:\S*\/console\/conversations\/[0-9a-f-]{36}/.exec(letter.text)?.[0] ?? '')
    await page.getByRole('log').getByText('It works now, thank you.').waitFor()
    const notice = await waitFor('the notice of it', async () => {
      const [row] = await witness`select n.id from app.notice n
        join app.person_email e on e.person_id = n.person_id
        where n.place = ${place} and e.email_norm = 'hanna@kara.example'`
      return row?.id as string | undefined
    })
    await page.goto(`${appUrl}/console/notices`)
    await expectAccessible(page)
    await picture(page, 'support-chat-notice')
    await page.locator(`a[href*="${notice}"]`).click()
    await page.getByRole('log').getByText('It works now, thank you.').waitFor()
    expect(new URL(page.url()).pathname).toBe(place)
    await answer(page, 'Good to hear. We end this here.')
    await katrin.page.getByRole('log').getByText('Good to hear. We end this here.').waitFor()
    expect([...katrin.complaints, ...hanna.complaints]).toEqual([])
  })
})
