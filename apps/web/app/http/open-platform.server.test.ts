import { Secret } from '@kara/kernel'
import { expect, test } from 'vitest'
import { roomsOf } from './open-platform.server.ts'
import { webSettings } from './platform.server.ts'

const whole = {
  LIVEKIT_URL: 'wss://media.example',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: new Secret('a-secret-of-the-media-server'),
}

test('an installation without a media server has no rooms', () => {
  expect(roomsOf({})).toBeNull()
})

test('with all three settings a pass leads to the media server', async () => {
  const pass = await roomsOf(whole)?.mintPass({ room: 'one', identity: 'client', validSeconds: 60 })
  expect(pass).toMatchObject({ url: 'wss://media.example', room: 'one' })
})

test.each(Object.keys(whole))('the start fails when only %s is missing', (name) => {
  expect(() => roomsOf({ ...whole, [name]: undefined })).toThrow('go together')
})

test('a media server is reached by a secure socket, not by a page', () => {
  const { LIVEKIT_URL } = webSettings.shape
  expect(LIVEKIT_URL.safeParse('https://media.example').success).toBe(false)
  expect(LIVEKIT_URL.safeParse('wss://media.example').success).toBe(true)
})
