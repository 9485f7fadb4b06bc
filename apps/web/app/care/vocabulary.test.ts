import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { vocabulary } from './vocabulary.ts'

interface Profile {
  readonly field: string
  readonly gender: string
  readonly topics: readonly string[]
  readonly languages: readonly string[]
}

const folder = new URL('../../../../tenants/professionals/', import.meta.url)
const profiles = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).profile as Profile)

describe('the words for what the professionals of the demo town are searched by', () => {
  const used = {
    field: profiles.map(({ field }) => field),
    gender: profiles.map(({ gender }) => gender),
    topic: profiles.flatMap(({ topics }) => topics),
    language: profiles.flatMap(({ languages }) => languages),
  }
  const kinds = Object.keys(used) as (keyof typeof used)[]

  test.each(['en', 'is'] as const)('%s has a name for every code in use, and shows none raw', (locale) => {
    for (const kind of kinds) {
      expect(used[kind].length).toBeGreaterThan(0)
      const names = vocabulary[locale][kind] as Readonly<Record<string, string>>
      expect([...new Set(used[kind])].filter((code) => !names[code] || names[code] === code)).toEqual([])
    }
  })
})
