import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible, newPerson, openBrowser, type Person, picture } from './open-browser.ts'
import { houseNow, letPass, lettersTo, openWitness, waitFor } from './outside.ts'
import { signInAs } from './staff.ts'

// A phone shows the language of the account, which is Icelandic.
const moved = /^(Moved to|Fært á)/
const back = /^(Back to|Aftur á)/
const undone = /^(It is where it was|Tíminn er á sínum stað)/

/** What is taken in the calendar of a professional whom the demo town knows, from one day on. */
interface Booked {
  readonly id: string
  readonly day: string
  readonly email: string
  readonly startsAt: Date
}

/** A professional's calendar under a mouse, a finger and the keys. */
describe('the calendar', () => {
  const witness = openWitness()
  const slug = 'solveig-thorsdottir'
  const app = (path: string) => `${inject('stack').appUrl}${path}`
  let browser: Browser
  let desk: Person

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await newPerson(browser)
    await signInAs(desk.page, 'professional')
  })
  afterAll(async () => {
    await witness.end()
    await browser.close()
  })

  /** The first session ahead that nothing follows within an hour, in this week or a later one. */
  async function roomyBooking(after: Date): Promise<Booked> {
    const [row] = await witness<Booked[]>`
      select s.id, to_char(s.starts_at at time zone 'Atlantic/Reykjavik', 'YYYY-MM-DD') as day, e.email,
        s.starts_at as "startsAt"
      from app.session s join app.professional p on p.id = s.professional_id
        join app.person_email e on e.person_id = s.person_id
      where p.slug = ${slug} and s.state = 'scheduled' and s.starts_at > ${after}
        and extract(hour from s.starts_at) between 9 and 15
        and not exists (select from app.calendar_claim c where c.professional_id = s.professional_id
          and c.id <> s.claim_id and c.during && tstzrange(s.starts_at, s.ends_at + interval '75 minutes'))
      order by s.starts_at limit 1`
    if (!row) throw new Error('the demo town has a session with room after it')
    return row
  }

  const startOf = async (id: string): Promise<Date> => {
    const [row] = await witness`select starts_at from app.session where id = ${id}`
    return row?.starts_at as Date
  }
  const minutesFrom = async (booked: Booked) =>
    ((await startOf(booked.id)).getTime() - booked.startsAt.getTime()) / 60_000
  const movedLetters = async (email: string) => (await lettersTo(email, /^(New time|Nýr tími)/)).length
  const entryOf = (page: Page, id: string) => page.locator(`[data-entry^="${id}"]:visible`)
  const undo = async (page: Page, name: RegExp | string) => {
    await page.getByRole('button', { name }).first().click()
  }

  /** The middle of an entry, and how many pixels an hour has beside it. */
  async function hold(entry: Locator) {
    await entry.scrollIntoViewIfNeeded()
    const box = await entry.boundingBox()
    const [start, end] = await Promise.all([entry.getAttribute('data-start'), entry.getAttribute('data-end')])
    if (!box || start === null || end === null) throw new Error('an entry that can be moved is on the page')
    const hour = (box.height / (Number(end) - Number(start))) * 60
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, hour }
  }

  async function openDay(page: Page, day: string): Promise<void> {
    await page.goto(app(`/work?day=${day}`))
    await page.waitForLoadState('networkidle')
  }

  it('moves a session by mouse and back, and tells the client once, of where it stays', async () => {
    const { page } = desk
    const booked = await roomyBooking(await houseNow(witness))
    const before = await movedLetters(booked.email)
    await openDay(page, booked.day)
    const drag = async () => {
      const { x, y, hour } = await hold(entryOf(page, booked.id))
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y + hour / 2, { steps: 4 })
      await page.mouse.move(x, y + hour, { steps: 4 })
      await page.locator('[data-ghost]:visible').waitFor()
      await picture(page, 'calendar-drag')
      await page.mouse.up()
      await page.getByText(moved).first().waitFor()
    }
    await drag()
    expect(await minutesFrom(booked)).toBe(60)
    await undo(page, back)
    await page.getByText(undone).first().waitFor()
    expect(await minutesFrom(booked)).toBe(0)
    await openDay(page, booked.day)
    await drag()
    await letPass(witness, 4)
    await waitFor('the letter about the move', async () => (await movedLetters(booked.email)) > before)
    expect(await movedLetters(booked.email)).toBe(before + 1)
  })

  it('moves a session with the keys, and says how to whoever cannot see it', async () => {
    const { page } = desk
    const booked = await roomyBooking(await houseNow(witness))
    await openDay(page, booked.day)
    const entry = entryOf(page, booked.id)
    const hint = await entry.getAttribute('aria-describedby')
    expect(await page.locator(`#${hint}`).textContent()).toContain('Alt with the arrow keys')
    await entry.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText(moved).first().waitFor()
    expect(await minutesFrom(booked)).toBe(15)
    await undo(page, back)
    await page.getByText(undone).first().waitFor()
    expect(await minutesFrom(booked)).toBe(0)
  })

  it('moves a session to a free time that is chosen, and says of another why it is not offered', async () => {
    const { page } = desk
    const booked = await roomyBooking(await houseNow(witness))
    await page.goto(app(`/work/sessions/${booked.id}`))
    await page.getByRole('link', { name: 'Move this session' }).click()
    await page.getByRole('heading', { name: 'Move this session' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'move-session')
    await page.locator('summary', { hasText: 'A time that is not offered' }).click()
    await page.getByLabel(/^Day/).fill(booked.day)
    await page.getByLabel(/^Time/).fill('22:35')
    await page.getByRole('button', { name: 'Look at this time' }).click()
    await page.getByRole('status').filter({ hasText: 'Not among your free times' }).waitFor()
    await page.getByRole('button', { name: /^Move to .*22:35/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'move-session-not-offered')
    await page.getByRole('link', { name: 'Another time' }).click()
    await page
      .getByRole('link', { name: /^Choose / })
      .first()
      .click()
    await page.getByRole('button', { name: /^Move to / }).click()
    await waitFor('the session to be elsewhere', async () => (await minutesFrom(booked)) !== 0)
    await undo(page, back)
    await waitFor('the session to be back', async () => (await minutesFrom(booked)) === 0)
  })

  it('draws time off with the mouse, moves it, and takes both back', async () => {
    const { page } = desk
    const booked = await roomyBooking(await houseNow(witness))
    await openDay(page, booked.day)
    const blocks = async () => {
      const rows = await witness`select o.starts_at from app.time_off_occurrence o
        join app.professional p on p.id = o.professional_id
        join app.time_off t on t.id = o.time_off_id and t.removed_at is null
        where p.slug = ${slug} and o.starts_at > ${booked.startsAt}
          and o.starts_at < ${new Date(booked.startsAt.getTime() + 3 * 3_600_000)}`
      return rows.map((row) => ((row.starts_at as Date).getTime() - booked.startsAt.getTime()) / 60_000)
    }
    const there = await blocks()
    /** In hours below the middle of the session. */
    const drag = async (from: number, to: number) => {
      const { x, y, hour } = await hold(entryOf(page, booked.id))
      await page.mouse.move(x, y + hour * from)
      await page.mouse.down()
      await page.mouse.move(x, y + (hour * (from + to)) / 2, { steps: 3 })
      await page.mouse.move(x, y + hour * to, { steps: 3 })
      await page.locator('[data-ghost]:visible').waitFor()
      await page.mouse.up()
    }
    // Below the session, where nothing is for a while.
    await drag(0.75, 1)
    await page.getByText('The time is blocked.').first().waitFor()
    const [drawn] = (await blocks()).filter((minute) => !there.includes(minute))
    expect(drawn).toBeGreaterThanOrEqual(50)
    await undo(page, 'Undo')
    await page.getByText('It is as before.').first().waitFor()
    expect(await blocks()).toEqual(there)

    await drag(0.75, 1)
    await page.getByText('The time is blocked.').first().waitFor()
    await drag(0.85, 1.1)
    await page.getByText('The time off is changed.').first().waitFor()
    expect(await blocks()).toContain((drawn ?? 0) + 15)
    await undo(page, 'Undo')
    await page.getByText('It is as before.').first().waitFor()
    expect(await blocks()).toContain(drawn)
    const { x, y, hour } = await hold(entryOf(page, booked.id))
    await page.mouse.click(x, y + hour * 0.85)
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('The time off is gone.').first().waitFor()
    expect(await blocks()).toEqual(there)
  })

  it('asks how far a move of repeated time off reaches, moves this one and those after it, or all, and takes it back', async () => {
    const { page } = desk
    const [days] =
      await witness`select to_char(w, 'YYYY-MM-DD') as first, to_char(w + 7, 'YYYY-MM-DD') as second
      from (select date_trunc('week', ${await houseNow(witness)}::timestamptz)::date + 23 as w) d`
    const { first, second } = days as unknown as { first: string; second: string }
    await page.goto(app(`/work?day=${first}&at=${first}T18:00&until=${first}T18:30`))
    await page.getByText('Repeats', { exact: true }).click()
    await page.getByLabel('Again').selectOption('week')
    await page.getByRole('button', { name: 'Block this time' }).click()
    await page.getByText('The time is blocked.').first().waitFor()
    const [made] = await witness`select t.id from app.time_off t join app.professional p
      on p.id = t.professional_id where p.slug = ${slug} and t.removed_at is null order by t.id desc limit 1`
    /** When it begins in the two weeks, by whatever it belongs to by now. */
    const begins = async () => {
      const rows =
        await witness`select to_char(o.starts_at at time zone 'Atlantic/Reykjavik', 'HH24:MI') as at
        from app.time_off_occurrence o join app.time_off t on t.id = o.time_off_id and t.removed_at is null
          join app.professional p on p.id = t.professional_id
        where p.slug = ${slug} and (o.starts_at at time zone 'Atlantic/Reykjavik')::date in (${first}, ${second})
          and extract(hour from o.starts_at at time zone 'Atlantic/Reykjavik') = 18 order by o.starts_at`
      return rows.map(({ at }) => at)
    }
    const ask = async (day: string) => {
      await openDay(page, day)
      await entryOf(page, `off-${made?.id}`).first().focus()
      await page.keyboard.press('Alt+ArrowDown')
      await page.getByText('say below what moves', { exact: false }).first().waitFor()
    }
    const save = async (which: string) => {
      await page.getByLabel('What the change is for').first().selectOption({ label: which })
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('The time off is changed.').first().waitFor()
    }
    const takeBack = async () => {
      await undo(page, 'Undo')
      await page.getByText('It is as before.').first().waitFor()
      expect(await begins()).toEqual(['18:00', '18:00'])
    }
    await ask(second)
    await picture(page, 'calendar-how-far')
    expect(await begins()).toEqual(['18:00', '18:00'])
    await save('This one and those after it')
    expect(await begins()).toEqual(['18:00', '18:15'])
    await takeBack()
    await ask(first)
    await save('All of them')
    expect(await begins()).toEqual(['18:15', '18:15'])
    await takeBack()
    await ask(second)
    await save('Only this one')
    expect(await begins()).toEqual(['18:00', '18:15'])
    await takeBack()
    await page.goto(app(`/work?day=${first}&off=${made?.id}.${first}`))
    await page.getByLabel('What the change is for').last().selectOption({ label: 'All of them' })
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('The time off is gone.').first().waitFor()
    expect(await begins()).toEqual([])
    expect(desk.complaints).toEqual([])
  })

  it('moves a session under a finger that rests on it first, and scrolls under one that does not', async () => {
    const booked = await roomyBooking(await houseNow(witness))
    const phone = await newPerson(browser, { device: 'phone' })
    await signInAs(phone.page, 'professional')
    await openDay(phone.page, booked.day)
    const touch = await phone.page.context().newCDPSession(phone.page)
    const { x, y, hour } = await hold(entryOf(phone.page, booked.id))
    await finger(touch, 'touchStart', x, y)
    await phone.page.locator('[data-ghost]:visible').waitFor()
    for (const part of [0.25, 0.5, 0.75, 1]) await finger(touch, 'touchMove', x, y + hour * part)
    await picture(phone.page, 'calendar-finger')
    await finger(touch, 'touchEnd')
    await phone.page.getByText(moved).first().waitFor()
    expect(await minutesFrom(booked)).toBe(60)
    await undo(phone.page, back)
    await phone.page.getByText(undone).first().waitFor()
    expect(await minutesFrom(booked)).toBe(0)

    await openDay(phone.page, booked.day)
    const still = await hold(entryOf(phone.page, booked.id))
    await finger(touch, 'touchStart', still.x, still.y)
    for (const part of [0.25, 0.5, 1]) await finger(touch, 'touchMove', still.x, still.y - hour * part)
    await finger(touch, 'touchEnd')
    expect(await phone.page.locator('[data-ghost]:visible').count()).toBe(0)
    expect(await minutesFrom(booked)).toBe(0)
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('prints the whole week on paper, and reads right in Icelandic', async () => {
    const paper = await newPerson(browser, { locale: 'is' })
    await paper.page.goto(app('/dev/sign-in/professional'))
    await paper.page.waitForURL(/\/work/)
    const icelandic = paper.page.getByRole('button', { name: 'Íslenska' }).first()
    if ((await icelandic.count()) > 0) await icelandic.click()
    await paper.page.waitForLoadState('networkidle')
    await paper.page.getByRole('region', { name: 'Dagatal vikunnar' }).waitFor()
    await picture(paper.page, 'calendar-is')
    await paper.page.emulateMedia({ media: 'print' })
    await picture(paper.page, 'calendar-print')
    expect(await paper.page.getByRole('navigation').count()).toBe(0)
    expect(paper.complaints).toEqual([])
    await paper.close()
  })
})

function finger(touch: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) {
  const touchPoints = x === undefined || y === undefined ? [] : [{ x, y }]
  return touch.send('Input.dispatchTouchEvent', { type, touchPoints })
}
