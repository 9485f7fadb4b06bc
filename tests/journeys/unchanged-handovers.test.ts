import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInByPassword } from './accounts.ts'
import { expectAccessible, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { letPass, lettersTo, nextLetterTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'
import { becomeClient } from './private-client.ts'
import { signInAs } from './staff.ts'

/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`
const colleagueEmail = 'hugrun@jafnvaegi.example'
const professionalEmail = 'solveig@stofan.example'
const asked = {
  declines: { name: `Signý Ósk ${run}`, email: `signy.${run}@mail.example` },
  isLeft: { name: `Bjartur Ari ${run}`, email: `bjartur.${run}@mail.example` },
  isSilent: { name: `Eydís Lóa ${run}`, email: `eydis.${run}@mail.example` },
}
/** What the professional is written, in either language. */
const answered = /^(A proposal was answered|Tillögu hefur verið svarað)/
/** Whoever says nothing for so long keeps what they have. */
const answerDays = 14

/** Three clients are asked about a colleague, and none of them goes on there. */
describe('a handover that changes nothing', () => {
  const { witness, somebody } = gatherPeople('nordurljos', 'app')
  let desk: Person
  let colleague: Person
  const guests = new Map<string, Person>()

  beforeAll(async () => {
    desk = await somebody()
    colleague = await somebody({ look: 'dark' })
    await signInAs(desk.page, 'professional')
    for (const { name, email } of Object.values(asked)) {
      const guest = await somebody({ device: 'phone' })
      await becomeClient(desk.page, guest.page, name, email)
      guests.set(email, guest)
    }
  }, 240_000)

  const guestOf = (email: string) => guests.get(email) as Person
  const rowOf = (name: string) => desk.page.getByRole('row', { name: new RegExp(name) })

  /** Where the letter that asked somebody leads. */
  async function askedPath(email: string): Promise<string> {
    const letter = await nextLetterTo(email, /A question about your sessions/)
    return /\/home\/handovers\/[0-9a-f-]{36}/.exec(letter.text)?.[0] ?? ''
  }
  async function stateOf(email: string): Promise<string> {
    const [row] = await witness`select h.state from app.handover h
      join app.person_email e on e.person_id = h.person_id where e.email_norm = ${email}`
    return row?.state
  }
  /** They are the professional's still, and nothing to the colleague. */
  async function expectUnchanged({ name, email }: { name: string; email: string }): Promise<void> {
    const { page } = guestOf(email)
    await page.goto(app('/home/professionals'))
    await page
      .getByText(/Sólveig/)
      .first()
      .waitFor()
    expect(await page.getByText(/Hugrún/).count()).toBe(0)
    await colleague.page.goto(app('/work/clients'))
    await colleague.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await colleague.page.getByRole('link', { name }).count()).toBe(0)
    await desk.page.goto(app('/work/clients'))
    await desk.page.getByRole('link', { name }).waitFor()
  }

  it('is asked of three at once, each by a letter of their own', async () => {
    const { page } = desk
    await page.goto(app('/work/handovers?from=private'))
    const option = page.getByLabel('Colleague', { exact: true }).locator('option', { hasText: 'Hugrún' })
    await page
      .getByLabel('Colleague', { exact: true })
      .selectOption((await option.first().getAttribute('value')) ?? '')
    for (const { name } of Object.values(asked)) await page.getByLabel(name).check()
    await page.getByRole('button', { name: 'Ask these clients' }).click()
    for (const { name, email } of Object.values(asked)) {
      await rowOf(name).getByText('Waiting').waitFor()
      expect(await askedPath(email)).not.toBe('')
    }
    await signInByCode(colleague.page, colleagueEmail)
  })

  it('is declined: the professional reads so, and everything stays', async () => {
    const { name, email } = asked.declines
    const { page } = guestOf(email)
    const path = await askedPath(email)
    await page.goto(app(path))
    const before = (await lettersTo(professionalEmail, answered)).length
    await page.getByRole('button', { name: 'No, leave everything as it is' }).click()
    await page.waitForURL(/\/home$/)
    expect(await stateOf(email)).toBe('declined')
    await desk.page.goto(app('/work/handovers'))
    await rowOf(name).getByText('Declined').waitFor()
    await waitFor('the letter to the professional', async () => {
      return (await lettersTo(professionalEmail, answered)).length > before
    })
    await page.goto(app(path))
    await page.getByRole('heading', { name: 'You left everything as it was' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'handover-declined')
    await lookInIcelandic(page, 'handover-declined')
    await expectUnchanged(asked.declines)
  })

  it('is taken back while the client reads it: their answer comes too late, and their page says why', async () => {
    const { name, email } = asked.isLeft
    const { page } = guestOf(email)
    await page.goto(app(await askedPath(email)))
    const accept = page.getByRole('button', { name: /^Go on with Hugrún/ })
    await accept.waitFor()
    await desk.page.goto(app('/work/handovers'))
    await desk.page.getByRole('button', { name: `Take back the proposal to ${name}` }).click()
    await rowOf(name).getByText('Taken back').waitFor()
    await expectAccessible(desk.page)
    await picture(desk.page, 'handover-taken-back')
    await accept.click()
    await page.getByRole('heading', { name: /took the proposal back$/ }).waitFor()
    await expectAccessible(page)
    await lookInIcelandic(page, 'handover-withdrawn')
    expect(await stateOf(email)).toBe('withdrawn')
    await page.goto(app('/home'))
    await page.getByRole('heading', { name: 'Your professionals' }).waitFor()
    expect(await page.getByRole('link', { name: 'Look and decide' }).count()).toBe(0)
    await expectUnchanged(asked.isLeft)
  })

  it('ends by itself when nobody answers for two weeks', async () => {
    const { name, email } = asked.isSilent
    await letPass(witness, answerDays * 24 * 60 + 10)
    await waitFor('the end of the proposal', async () => (await stateOf(email)) === 'lapsed')
    await signInAs(desk.page, 'professional')
    await desk.page.goto(app('/work/handovers'))
    await rowOf(name).getByText('No answer').waitFor()
    const { page } = guestOf(email)
    await page.context().clearCookies({ name: '__Host-session' })
    await signInByPassword(page, email)
    await page.waitForURL(/\/home$/)
    await page.goto(app(await askedPath(email)))
    await page.getByRole('heading', { name: 'The time to answer is over' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'handover-lapsed')
    await colleague.page.context().clearCookies({ name: '__Host-session' })
    await signInByPassword(colleague.page, colleagueEmail)
    await colleague.page.waitForURL(/\/(work|home)/)
    await expectUnchanged(asked.isSilent)
    for (const { complaints } of [desk, colleague, ...guests.values()]) expect(complaints).toEqual([])
  })
})
