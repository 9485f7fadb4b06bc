import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, hubUrl, openHome } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, type Person, picture } from './open-browser.ts'
import { houseNow, nextLetterTo, travelTo, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'

const slug = 'fjallasyn'
/** Nobody else of the journeys is at his desk. */
const professional = { slug: 'tomasz-wisniewski', email: 'tomasz@most.example' }
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const emails = { early: `ylfa.${run}@fjallasyn.example`, late: `kari.${run}@fjallasyn.example` }
const app = (path: string) => `${inject('stack').appUrl}${path}`
const hourMs = 3_600_000
/** The letter that asks once more goes out so long before the answers are needed. */
const askedAgainHours = 24

/** Questions of one service, needed so many hours before it: one client books long before, the other within the hours. */
describe('what is asked before a session', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')
  let desk: Person
  let early: Person
  let late: Person
  let times = { early: '', late: '' }
  const sessions = { early: '', late: '' }
  let neededHours = 0

  beforeAll(async () => {
    desk = await somebody()
    early = await somebody({ device: 'phone' })
    late = await somebody({ device: 'phone', look: 'dark' })
    await signInByCode(desk.page, professional.email)
    times = await chooseTimes(late.page)
    const ahead = Date.parse(times.early) - (await houseNow(witness)).getTime()
    // So that the letter which asks once more is due between one and two hours from now.
    neededHours = Math.floor(ahead / hourMs) - askedAgainHours - 1
  })

  /** The first time that is offered, and one at least two days after it, of the service that is shown first. */
  async function chooseTimes(page: Page) {
    const offered: string[] = []
    let address = hubUrl(slug, `/professionals/${professional.slug}`)
    for (let week = 0; week < 2; week += 1) {
      await page.goto(address)
      await page.getByRole('link', { name: 'Week after' }).waitFor()
      const days = page.getByRole('link', { name: /, \d+ free times?$/ })
      for (const href of await days.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))) {
        await page.goto(href)
        const values = page.locator('button[name="slot"]')
        await values.first().waitFor()
        offered.push(
          ...(await values.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))),
        )
      }
      await page.goto(address)
      address =
        (await page
          .getByRole('link', { name: 'Week after' })
          .evaluate((one) => (one as HTMLAnchorElement).href)) ?? ''
    }
    const starts = offered.map((value) => value.split('/')[1] ?? '').sort()
    const first = starts[0] ?? ''
    const later = starts.find((start) => Date.parse(start) - Date.parse(first) >= 48 * hourMs) ?? ''
    return { late: first, early: later }
  }

  async function book({ page }: Person, startsAt: string, email: string): Promise<string> {
    await page.goto(hubUrl(slug, `/professionals/${professional.slug}?day=${startsAt.slice(0, 10)}`))
    await page.locator(`button[name="slot"][value$="/${startsAt}"]`).click()
    await page.waitForURL(/\/book$/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    return confirmBooking(page)
  }

  async function taskOf(sessionId: string) {
    const [task] = await witness`select state, due_at from app.intake_task where session_id = ${sessionId}`
    return task
  }

  /** Writes a question into the empty fields at the end, and saves. */
  async function addQuestion(question: { en: string; is: string; kind: string }, more?: () => Promise<void>) {
    const { page } = desk
    const questions = page.locator('button[name=remove]')
    const before = await questions.count()
    await page.locator('input[name=en]').last().fill(question.en)
    await page.locator('input[name=is]').last().fill(question.is)
    await page.locator('select[name=kind]').last().selectOption(question.kind)
    await more?.()
    await page.getByRole('button', { name: 'Save as a new version' }).last().click()
    await questions.nth(before).waitFor()
  }

  it('is built for one service: a choice, a consent, and by when both are needed', async () => {
    const { page } = desk
    await page.goto(app('/work/intake'))
    await page.getByRole('link', { name: 'Session', exact: true }).click()
    await page.waitForURL(/service=/)
    await addQuestion(
      { en: 'What brings you?', is: 'Hvað liggur þér á hjarta?', kind: 'choice' },
      async () => {
        await page.locator('summary', { hasText: 'Choices, for' }).last().click()
        await page.locator('textarea[name=optionsEn]').last().fill('Sleep\nWork')
        await page.locator('textarea[name=optionsIs]').last().fill('Svefn\nVinna')
        await page
          .getByRole('checkbox', { name: /^Must be answered/ })
          .last()
          .check()
      },
    )
    await page
      .getByText(/^Version 1, saved/)
      .first()
      .waitFor()
    await addQuestion(
      { en: 'I agree that we speak English', is: 'Ég samþykki að við tölum ensku', kind: 'consent' },
      async () => {
        await page
          .getByRole('checkbox', { name: /^Must be answered/ })
          .last()
          .check()
        await page.getByLabel('Needed before the session').fill(String(neededHours))
      },
    )
    await page
      .getByText(/^Version 2, saved/)
      .first()
      .waitFor()
    expect(await page.getByLabel('Needed before the session').inputValue()).toBe(String(neededHours))
    await expectAccessible(page)
    await picture(page, 'asked-form')
    await lookInIcelandic(page, 'asked-form')
  })

  it('is read by the client with its last moment, cannot be sent without the consent, and may wait', async () => {
    sessions.early = await book(early, times.early, emails.early)
    const { page } = early
    await waitFor('the task', () => taskOf(sessions.early))
    await page.goto(hubUrl(slug, `/booked/${sessions.early}/questions`))
    await page.getByText(/^Needed before the session: until /).waitFor()
    await page.getByLabel('Sleep', { exact: true }).check()
    await expectAccessible(page)
    await expectNoWider(page)
    await picture(page, 'asked-questions')
    await lookInIcelandic(page, 'asked-questions')
    await page.getByLabel('Sleep', { exact: true }).check()
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    expect(await page.getByLabel('Sleep', { exact: true }).isChecked()).toBe(true)
    const due = new Date(Date.parse(times.early) - neededHours * hourMs)
    expect(await taskOf(sessions.early)).toMatchObject({ state: 'open', due_at: due })
    await page.getByRole('button', { name: 'I’ll do it later' }).click()
    await page.waitForURL(/\/home/)
    await openHome(page, slug)
    await page.getByText(/^Needed before the session: until /).waitFor()
    await picture(page, 'asked-task')
    await desk.page.goto(app(`/work/sessions/${sessions.early}`))
    await desk.page.getByText(/^The client wants to answer later\. You need the answers by /).waitFor()
    await expectAccessible(desk.page)
    await picture(desk.page, 'asked-later')
    await lookInIcelandic(desk.page, 'asked-later')
  })

  it('is another version for whoever books after it, and until the start for whoever books within the hours', async () => {
    const { page } = desk
    await page.goto(app('/work/intake'))
    await page.getByRole('link', { name: 'Session: its own' }).click()
    await page.waitForURL(/service=/)
    await addQuestion({ en: 'Who sent you?', is: 'Hver benti þér á mig?', kind: 'line' })
    await page
      .getByText(/^Version 3, saved/)
      .first()
      .waitFor()
    sessions.late = await book(late, times.late, emails.late)
    await late.page.goto(hubUrl(slug, `/booked/${sessions.late}/questions`))
    await late.page.getByLabel(/^Who sent you\?/).fill('My sister')
    await late.page.getByLabel('Work', { exact: true }).check()
    await late.page.getByLabel(/^I agree that we speak English/).check()
    expect(await taskOf(sessions.late)).toMatchObject({ due_at: new Date(times.late) })
    await expectAccessible(late.page)
    await picture(late.page, 'asked-late')
    await late.page.getByRole('button', { name: 'Submit' }).click()
    await late.page.waitForURL(/\/home/)
    await early.page.goto(hubUrl(slug, `/booked/${sessions.early}/questions`))
    await early.page.getByText(/^Needed before the session: until /).waitFor()
    expect(await early.page.getByLabel(/^Who sent you\?/).count()).toBe(0)
  })

  it('is opened by the professional, each time on record, and read by nobody in the database', async () => {
    const { page } = desk
    await page.goto(app(`/work/sessions/${sessions.late}`))
    await page.getByRole('button', { name: 'Open the answers' }).click()
    await page.getByText('My sister').waitFor()
    await page.getByText('Agreed', { exact: true }).waitFor()
    await page.getByText('Work', { exact: true }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'asked-answers')
    const [answer] = await witness`select encode(sealed, 'escape') as text from app.intake_answer
      where session_id = ${sessions.late}`
    expect(answer?.text).not.toContain('sister')
    await openHome(late.page, slug, '/home/record-openings')
    await late.page
      .getByText(/opened/)
      .first()
      .waitFor()
    expect(await late.page.getByRole('main').textContent()).not.toContain('sister')
  })

  it('is asked for once more a day before it is needed, and answered by the link of that letter', async () => {
    const now = await houseNow(witness)
    await travelTo(witness, new Date(now.getTime() + 2 * hourMs))
    const letter = await nextLetterTo(emails.early, /^A few questions are waiting, until /)
    const link = /https?:\/\/[^\s"]*\/home\/sessions\/[0-9a-f-]{36}\/intake/.exec(letter.text)?.[0] ?? ''
    expect(link).toContain(sessions.early)
    const { page } = early
    await page.goto(link)
    await page.getByText(/^Needed before the session: until /).waitFor()
    await page.getByLabel('Sleep', { exact: true }).check()
    await page.getByLabel(/^I agree that we speak English/).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Submit' }).click()
    await page.waitForURL(/\/home$/)
    await waitFor('the answers', async () => (await taskOf(sessions.early))?.state === 'answered')
    await desk.page.goto(app(`/work/sessions/${sessions.early}`))
    await desk.page.getByRole('button', { name: 'Open the answers' }).click()
    await desk.page.getByText('Sleep', { exact: true }).first().waitFor()
    await desk.page.getByText('Agreed', { exact: true }).waitFor()
  })

  it('says how many sessions the workplace covers still, and nothing else of the workplace', async () => {
    const { page } = desk
    const [row] = await witness`select person_id from app.session where id = ${sessions.early}`
    await page.goto(app(`/work/clients/${row?.person_id}`))
    await page
      .getByText(/further sessions? (is|are) covered$|^One further session is covered$/)
      .first()
      .waitFor()
    const shown = await page.getByRole('main').textContent()
    expect(shown).not.toMatch(/allowance|quarter|Elín Marta/i)
    await expectAccessible(page)
    await picture(page, 'asked-client')
  })

  it('is followed by asking for more credits, which the professional suggests and the client decides', async () => {
    const { page } = desk
    const [row] = await witness`select person_id from app.session where id = ${sessions.late}`
    const record = app(`/work/clients/${row?.person_id}`)
    const asked = () =>
      witness`select amount_halves, reason, answer from app.credit_request
        where person_id = ${row?.person_id}`
    const suggest = async () => {
      await page.goto(record)
      await page.locator('summary', { hasText: 'Suggest asking for more credits' }).click()
      await page.getByLabel('How much more').selectOption({ label: '2 credits' })
      await page.getByLabel('Reason on the card').selectOption({ label: 'More sessions are needed' })
      await page.getByRole('button', { name: 'Ask my client' }).click()
      await page.getByText(/^You suggested 2\scredits\. Your client can answer until /).waitFor()
      await openHome(late.page, slug)
      await late.page.getByText('Tomasz Wiśniewski suggests asking for 2 credits more').waitFor()
      await late.page.getByRole('link', { name: 'Look at it' }).click()
      await late.page.getByText('What your company sees if you agree').waitFor()
    }
    await suggest()
    await expectAccessible(page)
    await picture(page, 'asked-suggest')
    await lookInIcelandic(page, 'asked-suggest')
    await expectAccessible(late.page)
    await expectNoWider(late.page)
    await picture(late.page, 'asked-credits')
    await lookInIcelandic(late.page, 'asked-credits')
    await late.page.getByRole('button', { name: 'Do not ask' }).click()
    await late.page.waitForURL(/\/home$/)
    await page.goto(record)
    await page.getByText('Your client did not want to ask for 2 credits.').waitFor()
    expect(await asked()).toHaveLength(0)
    await suggest()
    await late.page.getByRole('button', { name: 'Agree and ask' }).click()
    await late.page.waitForURL(/\/home\/credits/)
    expect(await asked()).toMatchObject([{ amount_halves: 4, reason: 'more_time', answer: null }])
    await page.goto(record)
    await page.getByText(/^Your client agreed to ask for 2\scredits\. /).waitFor()
    // The company of the town is asked by nobody else: what stands there is taken back again.
    await late.page.getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(asked).toMatchObject([{ answer: 'withdrawn' }])
  })

  it('ends with a session that its professional cancels for a reason, with a note for himself alone', async () => {
    const { page } = desk
    await page.goto(app(`/work/sessions/${sessions.early}`))
    await page.locator('summary', { hasText: 'Cancel this session' }).click()
    await page.getByLabel('Why, for your client to read').selectOption({ label: 'Another duty' })
    await page.getByLabel('For yourself alone').fill('The dentist again.')
    await expectAccessible(page)
    await picture(page, 'asked-cancel')
    await page.getByRole('button', { name: /^Cancel / }).click()
    await page.getByText('Your client was told why: “Another duty”.').waitFor()
    const letter = await nextLetterTo(emails.early, /cancelled/i)
    expect(letter.text).toMatch(/another duty/i)
    expect(letter.text).not.toContain('dentist')
    const holds = () => witness`select settled_as from app.credit_hold where session_id = ${sessions.early}`
    await expect.poll(holds).toMatchObject([{ settled_as: 'release' }])
    await openHome(early.page, slug, `/home/sessions/${sessions.early}`)
    await early.page.getByText('Your professional cancelled this session').waitFor()
    await early.page.getByText(/^Cancelled on .*\. Another duty could not be moved\.$/).waitFor()
    expect(await early.page.getByRole('main').textContent()).not.toContain('dentist')
    await expectAccessible(early.page)
    await picture(early.page, 'asked-cancelled')
    await lookInIcelandic(early.page, 'asked-cancelled')
    const [row] = await witness`select person_id from app.session where id = ${sessions.early}`
    await page.goto(app(`/work/clients/${row?.person_id}`))
    await page
      .getByRole('link', { name: /^Note of/ })
      .first()
      .click()
    await expect.poll(() => page.getByLabel('Your note').inputValue()).toBe('The dentist again.')
  })

  it('is what all services ask again when its own form is given up', async () => {
    const { page } = desk
    await page.goto(app('/work/intake'))
    await page.getByRole('link', { name: 'Session: its own' }).click()
    await page.waitForURL(/service=/)
    await page.getByRole('button', { name: 'Ask as all services do' }).click()
    await page.getByRole('link', { name: 'Session', exact: true }).waitFor()
    expect([desk, early, late].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
