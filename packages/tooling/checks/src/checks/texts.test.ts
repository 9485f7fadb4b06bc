import { expect, test } from 'vitest'
import { problemsOf } from '../testing.ts'
import { texts } from './texts.ts'

const card = 'apps/web/app/faces/home/session-card.tsx'

test('messages, signs and the name of the house hold', async () => {
  const text = `export const SessionCard = ({ words }) => (
  <section aria-label={words('title')} className="card">
    {words('lead')} · <b>Kara Hubs</b>&nbsp;{' '}
  </section>
)`
  expect(await problemsOf(texts, { [card]: text })).toEqual([])
})

test('a sentence written into a component is refused', async () => {
  const text = `export const SessionCard = () => (
  <section aria-label="Your session">
    Starts in ten minutes
    {'Join now'}
  </section>
)`
  expect(await problemsOf(texts, { [card]: text })).toEqual([
    `${card}:2 “Your session” is written into the component`,
    `${card}:3 “Starts in ten minutes” is written into the component`,
    `${card}:4 “Join now” is written into the component`,
  ])
})
