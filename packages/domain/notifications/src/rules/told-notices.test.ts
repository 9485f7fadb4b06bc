import { describe, expect, it } from 'vitest'
import { placeOf, subjectOf } from './told-notices.ts'

const home = 'https://app.kara.is/home'

describe('the list of what somebody was told', () => {
  it('leads to pages of the app, and keeps no address that opens something by itself', () => {
    expect(placeOf('https://app.kara.is/home/sessions/1?from=a', home)).toBe('/home/sessions/1?from=a')
    expect(placeOf('https://app.kara.is/work', home)).toBe('/work')
    expect(placeOf('https://app.kara.is/work?view=day', home)).toBe('/work?view=day')
    expect(placeOf(`https://app.kara.is/home/${'x'.repeat(400)}`, home)).toBeNull()
    expect(placeOf('https://app.kara.is/support/chat', home)).toBe('/support/chat')
    expect(placeOf('https://app.kara.is/support/chat/back/secret', home)).toBeNull()
    expect(placeOf('https://app.kara.is/recovery/stop/secret', home)).toBeNull()
    expect(placeOf('https://app.kara.is/workshop', home)).toBeNull()
    expect(placeOf('https://nordurljos.kara.is/home', home)).toBeNull()
    expect(placeOf(undefined, home)).toBeNull()
  })

  it('holds no codes and nothing to mere addresses, and knows whom it is about', () => {
    expect(subjectOf('verification_code', 'client')).toBeNull()
    expect(subjectOf('client_invite', 'address')).toBeNull()
    expect(subjectOf('account_security', 'client')).toBe('account')
    expect(subjectOf('reminder_day', 'professional')).toBe('professional')
    expect(subjectOf('pool_empty', 'admin')).toBe('admin')
  })
})
