import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdShownTime, hubUrl } from './employee.ts'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { nextLetterTo, openWitness, travelTo } from './outside.ts'
import { signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** Where two meet in a place no machine knows who was there: the client says it, and the professional answers. */
describe('a session in person to which nobody came', () => {
  const witness = openWitness()
  const email = `groa.${run}@fjallasyn.example`
  let browser: Browser
  let client: Person
  let sessionId = ''
  let startsAt: Date
  /** Who says it by mistake and is absent then, and the session. */
  let mistaken: Person
  let booked = ''
  /** Who entered the room late, the session, and what its professional says of it. */
  let met: Person
  let reviewed = ''
  const told = `The room stayed dark and nobody spoke (${run}).`

  beforeAll(async () => {
    browser = await openBrowser()
    client = await newPerson(browser, { device: 'phone' })
  })
  afterAll(async () => {
    await browser.close()
    await witness.end()
  })

  async function signIn(page: Page, as = email): Promise<void> {
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, as)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }

  /** Books the first time of one of Sólveig's services, signing in on the way, and returns the session's id. */
  async function book(page: Page, service: RegExp, email?: string): Promise<string> {
    await page.goto(hubUrl(slug))
    await page
      .getByRole('link', { name: /Sólveig/ })
      .first()
      .click()
    await page.getByRole('link', { name: service }).click()
    await page.waitForURL(/service=/)
    await holdShownTime(page)
    await signIn(page, email)
    await acceptTerms(page)
    return confirmBooking(page)
  }

  /** The page of the session, by whoever is signed in at the hub. */
  async function openSession(page: Page, id = sessionId): Promise<void> {
    await page.goto(hubUrl(slug, `/hand-off/to/app?to=/home/sessions/${id}`))
    await page.waitForURL((url) => url.pathname === `/home/sessions/${id}`)
  }

  /** Nobody can enter here, without a media server: the room's record is written as `recordJoin` writes it. */
  async function entersRoom(side: 'client' | 'professional', at: Date): Promise<void> {
    await witness`insert into app.session_event (id, session_id, person_id, professional_id, kind, at, author, detail)
      select gen_random_uuid(), id, person_id, professional_id, 'joined', ${at}, jsonb_build_object('kind', ${side === 'client' ? 'person' : 'professional'}::text),
        jsonb_build_object('side', ${side}::text) from app.session where id = ${reviewed}`
    await witness`update app.session set state = 'in_progress' where id = ${reviewed} and ${side}::text = 'client'`
  }

  async function endsOf(id: string): Promise<string[]> {
    const rows = await witness`select kind from app.session_event where session_id = ${id}
      and kind in ('completed', 'failed', 'client_no_show', 'professional_no_show')`
    return rows.map(({ kind }) => kind as string)
  }

  it('is booked at its place, and cannot be called missed before it was', async () => {
    const { page } = client
    sessionId = await book(page, /^Session in Reykjavík/)
    const [session] = await witness`select starts_at, modality from app.session where id = ${sessionId}`
    expect(session?.modality).toBe('in_person')
    startsAt = session?.starts_at as Date
    await openSession(page)
    expect(await page.getByRole('button', { name: 'Nobody came' }).count()).toBe(0)
  })

  it('is reported by the client who waited long enough', async () => {
    await travelTo(witness, new Date(startsAt.getTime() + 15 * 60_000))
    await client.close()
    client = await newPerson(browser, { device: 'phone' })
    const { page } = client
    await page.goto(hubUrl(slug, '/sign-in'))
    await signIn(page)
    await openSession(page)
    await page.getByText('Did nobody come?').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Nobody came' }).click()
    await page.getByText('Said. Your professional is asked,', { exact: false }).first().waitFor()
    await page.getByText('You said that nobody came').waitFor()
    await expectAccessible(page)
    await picture(page, 'nobody-came-said')
  })

  it('is answered by the professional, who is asked by letter', async () => {
    await nextLetterTo('solveig@stofan.example', /^(Were you there\?|Mættir þú\?)/)
    const desk = await newPerson(browser, { look: 'dark' })
    const { page } = desk
    await signInAs(page, 'professional')
    await page.goto(app(`/work/sessions/${sessionId}`))
    await page.getByText('Your client says that you did not come').waitFor()
    await expectAccessible(page)
    await picture(page, 'nobody-came-asked')
    await page.getByRole('button', { name: 'I did not come' }).click()
    await page.getByText('The credits go back to your client,', { exact: false }).first().waitFor()
    expect(desk.complaints).toEqual([])
    await desk.close()
  })

  it('owes nothing: the credit is back, and the client reads it', async () => {
    const { page } = client
    await expect
      .poll(
        async () => {
          const [row] = await witness`select s.state, h.settled_as from app.session s
          join app.credit_hold h on h.session_id = s.id where s.id = ${sessionId}`
          return `${row?.state} ${row?.settled_as}`
        },
        { timeout: 90_000 },
      )
      .toBe('professional_no_show release')
    await page.reload()
    await page.getByText('We are sorry: your professional did not come').waitFor()
    expect(await page.getByRole('button', { name: 'Nobody came' }).count()).toBe(0)
    await nextLetterTo(email, /^About your time: /)
    expect(client.complaints).toEqual([])
  })

  it('is taken back by a client who was mistaken, which the professional reads; who was there marks them as absent', async () => {
    const email = `ylfa.${run}@fjallasyn.example`
    mistaken = await newPerson(browser, { device: 'phone' })
    booked = await book(mistaken.page, /^Session in Reykjavík/, email)
    const [session] = await witness`select starts_at from app.session where id = ${booked}`
    const begins = session?.starts_at as Date
    await travelTo(witness, new Date(begins.getTime() + 15 * 60_000))
    await mistaken.close()
    mistaken = await newPerson(browser, { device: 'phone' })
    const { page } = mistaken
    await page.goto(hubUrl(slug, '/sign-in'))
    await signIn(page, email)
    await openSession(page, booked)
    await page.getByRole('button', { name: 'Nobody came' }).click()
    await page.getByText('You said that nobody came').waitFor()
    await page.getByRole('button', { name: 'I was mistaken' }).click()
    await expect.poll(() => page.getByText('You said that nobody came').count()).toBe(0)
    await nextLetterTo('solveig@stofan.example', /^(About your time: |Um tímann þinn: )/)
    const desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
    await desk.page.goto(app(`/work/sessions/${booked}`))
    expect(await desk.page.getByText('Your client says that you did not come').count()).toBe(0)
    await desk.page.getByText('It did not take place').click()
    await desk.page.getByLabel('I waited where we were to meet').check()
    await expectAccessible(desk.page)
    await picture(desk.page, 'nobody-came-client-absent')
    await desk.page.getByRole('button', { name: 'Mark my client as absent' }).click()
    await desk.page.getByText('Your client is marked as absent and told how to object.').first().waitFor()
    await page.reload()
    await page
      .getByText(/marked as absent/)
      .first()
      .waitFor()
    await expectAccessible(page)
    const [held] = await witness`select settled_as from app.credit_hold where session_id = ${booked}`
    expect(held?.settled_as).toBe('spend')
    expect([...mistaken.complaints, ...desk.complaints]).toEqual([])
    await desk.close()
  })

  it('does not count when the client objects and support agrees: one more entry, and nothing is deleted', async () => {
    const said = `I stood at the door from the hour on (${run}).`
    const recorded = async () => {
      const rows =
        await witness`select id, kind from app.session_event where session_id = ${booked} order by id`
      return rows.map(({ id, kind }) => `${id} ${kind}`)
    }
    const spent = async () => {
      const [row] = await witness`select sum(a.balance_halves)::int as halves from app.credit_account a
        join app.session s on s.person_id = a.person_id where s.id = ${booked} and a.kind = 'spent'`
      return row?.halves
    }
    const before = await recorded()
    expect(await spent()).toBeGreaterThan(0)
    const { page } = mistaken
    await page.getByText(/You can object until/).waitFor()
    await page.getByRole('link', { name: 'Object to this' }).click()
    await page.getByLabel('In your words').fill(said)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('You have objected').first().waitFor()
    const support = await newPerson(browser)
    await signInAs(support.page, 'support-agent')
    await support.page.goto(app('/console/appeals'))
    const card = support.page
      .getByRole('listitem')
      .or(support.page.locator('section'))
      .filter({ hasText: said })
      .last()
    expect(await card.textContent()).not.toMatch(/ylfa|fjallas/i)
    await picture(support.page, 'nobody-came-appeal')
    await card.getByRole('button', { name: /^Accept/ }).click()
    await support.page.getByText('Accepted. Credits and bill are on their way back.').first().waitFor()
    await expect.poll(spent, { timeout: 90_000 }).toBe(0)
    await page.reload()
    await page.getByText('You were right').waitFor()
    const after = await recorded()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.map((entry) => entry.split(' ')[1])).toEqual(
      expect.arrayContaining(['client_no_show', 'appealed', 'reversed']),
    )
    await picture(page, 'nobody-came-reversed')
    expect([...mistaken.complaints, ...support.complaints]).toEqual([])
  })

  it('stays open when the room shows the client: the refused mark goes to a person, and the client is not surprised', async () => {
    const email = `ulfrun.${run}@fjallasyn.example`
    met = await newPerson(browser, { device: 'phone' })
    reviewed = await book(met.page, /^Session(?! in Reykjavík)/, email)
    const [session] = await witness`select starts_at, modality from app.session where id = ${reviewed}`
    expect(session?.modality).toBe('video')
    const begins = session?.starts_at as Date
    await entersRoom('professional', begins)
    await travelTo(witness, new Date(begins.getTime() + 15 * 60_000))
    const desk = await newPerson(browser, { look: 'dark' })
    const { page } = desk
    await signInAs(page, 'professional')
    await page.goto(app(`/work/sessions/${reviewed}`))
    await page.getByText('It did not take place', { exact: true }).click()
    await page.getByLabel('I waited where we were to meet').check()
    await entersRoom('client', new Date(begins.getTime() + 4 * 60_000))
    await page.getByRole('button', { name: 'Mark my client as absent' }).click()
    // Stands in the closed part of the page too, which a press without script leaves behind.
    await page
      .getByRole('textbox', { name: 'What happened?', includeHidden: true })
      .waitFor({ state: 'attached' })
    expect(await endsOf(reviewed)).toEqual([])
    await page.goto(app(`/work/sessions/${reviewed}`))
    await page.getByText('It did not take place', { exact: true }).click()
    await page.getByText(/^The room shows that your client came, so you cannot/).waitFor()
    await page.getByLabel('By telephone').check()
    await page.getByLabel('What happened?').fill(told)
    await expectAccessible(page)
    await picture(page, 'nobody-came-contradicted')
    await page.getByRole('button', { name: 'Send to support' }).click()
    await page.getByText(/^With support since/).waitFor()
    expect(await page.getByRole('button', { name: 'Mark as completed' }).count()).toBe(0)
    expect(await page.getByText('It did not take place', { exact: true }).count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'nobody-came-with-support')
    await met.close()
    met = await newPerson(browser, { device: 'phone' })
    await met.page.goto(hubUrl(slug, '/sign-in'))
    await signIn(met.page, email)
    await openSession(met.page, reviewed)
    await met.page.getByText('We are checking how this session ended').waitFor()
    await expectAccessible(met.page)
    await picture(met.page, 'nobody-came-being-checked')
    expect([...met.complaints, ...desk.complaints]).toEqual([])
    await desk.close()
  })

  it('ends as support finds, who sees when each of the two entered and neither client nor company', async () => {
    const support = await newPerson(browser)
    await signInAs(support.page, 'support-agent')
    await support.page.goto(app('/console/appeals'))
    const card = support.page
      .getByRole('listitem')
      .or(support.page.locator('section'))
      .filter({ hasText: told })
      .last()
    const shown = await card.textContent()
    expect(shown).toContain('The client entered the room')
    expect(shown).not.toContain('No record')
    expect(shown).not.toMatch(/ulfrun|fjallas/i)
    await expectAccessible(support.page)
    await picture(support.page, 'nobody-came-review')
    await card.getByRole('button', { name: 'It took place' }).click()
    await expect.poll(() => card.getByRole('button', { name: 'It took place' }).count()).toBe(0)
    const settled = async () => {
      const [row] = await witness`select s.state, h.settled_as from app.session s
        join app.credit_hold h on h.session_id = s.id where s.id = ${reviewed}`
      return `${row?.state} ${row?.settled_as}`
    }
    await expect.poll(settled, { timeout: 90_000 }).toBe('completed spend')
    expect(await endsOf(reviewed)).toEqual(['completed'])
    const { page } = met
    await page.reload()
    await page.getByText('Held', { exact: true }).first().waitFor()
    expect(await page.getByText('We are checking how this session ended').count()).toBe(0)
    const desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
    await desk.page.goto(app(`/work/sessions/${reviewed}`))
    await desk.page.getByText('Support looked at it: the session took place.').waitFor()
    await expectAccessible(desk.page)
    expect([...met.complaints, ...support.complaints, ...desk.complaints]).toEqual([])
    await desk.close()
    await support.close()
    await met.close()
  })
})
