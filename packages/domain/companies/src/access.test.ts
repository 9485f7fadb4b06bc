import { describe, expect, it } from 'vitest'
import { type Ability, may } from './access.ts'
import { adminRoles } from './contracts.ts'

describe('may', () => {
  const table: Record<Ability, string> = {
    read_company: 'owner hr it finance reports',
    read_domains: 'owner hr it finance reports',
    check_domains: 'owner hr it',
    manage_admins: 'owner',
    manage_domains: 'owner hr it',
    manage_sso: 'owner hr it',
    manage_credits: 'owner hr finance',
    manage_hubs: 'owner hr',
    manage_roster: 'owner hr',
    read_reports: 'owner hr finance reports',
    accept_terms: 'owner hr',
  }
  it.each(Object.entries(table))('%s: %s', (ability, expected) => {
    const allowed = adminRoles.filter((role) => may(role, ability as Ability))
    expect(allowed.join(' ')).toBe(expected)
  })
})
