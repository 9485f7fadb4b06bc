import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { signInByCode, signInByPassword } from './accounts.ts'
import {
  expectAccessible,
  expectNoWider,
  lookInIcelandic,
  type Person,
  picture,
  untilAlive,
} from './open-browser.ts'
import { houseNow, waitFor } from './outside.ts'
import { gatherPeople } from './people.ts'

/** Nobody else of the journeys is at his desk. */
const professional = { slug: 'kristjan-orri-hauksson', email: 'kristjan@attaviti.example' }
const app = (path: string) => `${inject('stack').appUrl}${path}`
/** Further ahead than anything that the town has booked with him. */
const daysAhead = 50

/** A calendar without a mouse: time is blocked, moved, made longer, taken back and given up by keys alone. */
describe('the calendar by its keys', () => {
  const { witness, somebody } = gatherPeople('nordurljos', 'app')
  let desk: Person
  let day = ''

  beforeAll(async () => {
    desk = await somebody()
    await signInByCode(desk.page, professional.email)
    day = new Date((await houseNow(witness)).getTime() + daysAhead * 86_400_000).toISOString().slice(0, 10)
  })

  async function press(target: Locator): Promise<void> {
    await untilAlive(target)
    await target.focus()
    await desk.page.keyboard.press('Enter')
  }
  async function type(target: Locator, text: string): Promise<void> {
    await target.focus()
    await desk.page.keyboard.press('Control+A')
    await desk.page.keyboard.type(text)
  }
  /** From when to when he is off on that day, by the wall. */
  async function offThen(): Promise<string | undefined> {
    const [row] =
      await witness`select to_char(o.starts_at at time zone 'Atlantic/Reykjavik', 'HH24:MI') as starts,
        to_char(o.ends_at at time zone 'Atlantic/Reykjavik', 'HH24:MI') as ends
      from app.time_off_occurrence o join app.time_off t on t.id = o.time_off_id and t.removed_at is null
        join app.professional p on p.id = t.professional_id
      where p.slug = ${professional.slug} and (o.starts_at at time zone 'Atlantic/Reykjavik')::date = ${day}
        and extract(hour from o.starts_at at time zone 'Atlantic/Reykjavik') = 15`
    return row && `${row.starts}–${row.ends}`
  }
  /** As it is by now, and as the page says that it is: the way back that stands there is the one of this change. */
  async function becomes(what: string, said: string): Promise<void> {
    await waitFor(`time off ${what}`, async () => (await offThen()) === what)
    await desk.page.getByText(said, { exact: false }).first().waitFor()
  }
  const entry = () =>
    desk.page
      .locator('[data-entry^="off-"]:visible')
      .filter({ hasText: /15:(00|15)–/ })
      .first()

  it('blocks a time by a form that a key opens', async () => {
    const { page } = desk
    await page.goto(app(`/work?day=${day}&view=day`))
    await press(page.getByRole('link', { name: 'Block time' }))
    await type(page.getByLabel('From', { exact: true }), '15:00')
    await type(page.getByLabel('To', { exact: true }), '16:00')
    await expectAccessible(page)
    await picture(page, 'keys-block')
    await press(page.getByRole('button', { name: 'Block this time' }))
    await becomes('15:00–16:00', 'The time is blocked.')
  })

  it('moves it and makes it longer by the arrow keys, and takes each back', async () => {
    const { page } = desk
    await page.goto(app(`/work?day=${day}&view=day`))
    await untilAlive(entry())
    await entry().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await becomes('15:15–16:15', 'The time off is changed.')
    await press(page.getByRole('button', { name: 'Undo' }).first())
    await becomes('15:00–16:00', 'It is as before.')
    await page.goto(app(`/work?day=${day}&view=day`))
    await untilAlive(entry())
    await entry().focus()
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await becomes('15:00–16:15', 'The time off is changed.')
    await press(page.getByRole('button', { name: 'Undo' }).first())
    await becomes('15:00–16:00', 'It is as before.')
  })

  it('reads right in Icelandic on a phone, as a week, a day and a list, and is no wider than it', async () => {
    const phone = await somebody({ device: 'phone', look: 'dark' })
    await signInByPassword(phone.page, professional.email)
    await phone.page.waitForURL(/\/(work|home)/)
    for (const view of ['week', 'day', 'list'] as const) {
      await phone.page.goto(app(`/work?day=${day}&view=${view}`))
      await phone.page.getByRole('heading', { level: 1 }).waitFor()
      await expectNoWider(phone.page)
      await lookInIcelandic(phone.page, `keys-${view}`)
    }
    expect(phone.complaints).toEqual([])
  })

  it('gives the time up again', async () => {
    const { page } = desk
    await page.goto(app(`/work?day=${day}&view=day`))
    await press(entry())
    await press(page.getByRole('button', { name: 'Remove', exact: true }))
    await waitFor('the time to be free', async () => (await offThen()) === undefined)
    expect(desk.complaints).toEqual([])
  })
})
