import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { formatJson, readJson } from './json-lines.ts'
import { describeProblem } from './problems.ts'
import { readDefinition } from './read-definition.ts'
import { hubFile, logo, openTestTools, writeTenant } from './testing.ts'

describe('JSON with its lines', () => {
  it('knows where a value stands', () => {
    const reading = readJson('{\n  "a": {\n    "b": [1,\n 2]\n  }\n}')
    if (reading.outcome !== 'read') throw new Error(reading.wrong)
    expect(reading.value).toEqual({ a: { b: [1, 2] } })
    expect(
      [[], ['a'], ['a', 'b'], ['a', 'b', 1], ['a', 'missing']].map((path) => reading.lineOf(path)),
    ).toEqual([1, 2, 3, 4, 2])
  })

  it.each([
    ['{\n"a": 1\n"b": 2}', 3, '“,” is missing before this'],
    ['{\n"a": nonsense}', 2, 'nonsense is not JSON'],
    ['{"a": 1,\n"a": 2}', 2, '"a" is written twice'],
    ['{"a": "open\n}', 1, 'this text has no closing quote on its line'],
    ['{"a": 1}\n{}', 2, 'something follows the end of the JSON'],
    ['{"a": [1,\n]}', 2, 'a value is missing here'],
    ['', 1, 'a value is missing here'],
  ])('%j is broken on line %i', (text, line, wrong) => {
    expect(readJson(text)).toMatchObject({ outcome: 'broken', line, wrong })
  })

  it('reads what JSON.parse reads', () => {
    const values = [null, true, -1.5e3, '"\\u00e1\n', [], {}, { __proto__: 1, a: [{ b: [[]] }] }]
    for (const value of values) expect(readJson(JSON.stringify(value))).toMatchObject({ value })
    expect(JSON.parse(formatJson({ list: ['a', 'b'], deep: [{ a: 1 }] }))).toEqual({
      list: ['a', 'b'],
      deep: [{ a: 1 }],
    })
  })
})

describe('reading the folder of a hub', () => {
  const db = openTestDatabase()

  it('finds every problem at once, with its file, its line and what to do, and applies nothing', async () => {
    const tools = await openTestTools(db)
    const file = hubFile('acme', ['one', 'one'])
    const broken = {
      ...file,
      domains: ['gmail.com'],
      hub: { ...file.hub, accent: 'teal', colour: 'blue', logo: 'missing.svg' },
    }
    writeTenant(tools, { 'acme/hub.json': broken, 'acme/texts/en.json': '{\n  "welcome": ""\n}' })
    const reading = await readDefinition(tools.tenants, 'acme')
    if (reading.outcome !== 'refused') throw new Error('A broken folder was read.')
    expect(reading.problems.map(({ file: name, line, wrong }) => `${name}:${line} ${wrong}`)).toEqual([
      'acme/hub.json:26 hub.accent: this is not a colour',
      'acme/hub.json:33 hub: nobody knows "colour"',
      'acme/texts/en.json:2 welcome: A text is missing here.',
    ])
    expect(reading.problems.every((problem) => problem.instead.length > 10)).toBe(true)
    expect(await announced(db)).toEqual([])
    expect(await audited(db)).toEqual([])
  })

  it('finds what does not go together', async () => {
    const tools = await openTestTools(db)
    const file = hubFile('acme', ['one', 'one'])
    const { credits: _none, ...poor } = file
    writeTenant(tools, {
      'acme/hub.json': { ...poor, domains: ['gmail.com'], hub: { ...file.hub, logo: 'missing.svg' } },
    })
    const reading = await readDefinition(tools.tenants, 'acme')
    const problems = reading.outcome === 'refused' ? reading.problems : []
    expect(problems.map((problem) => problem.wrong)).toEqual([
      'domains.0: everybody can get an address there',
      'listings.1.professional: one is listed twice',
      'hub.logo: there is no such file',
      'hub.state: a hub without rules for credits cannot be published',
      'hub.locale: there are no texts in is',
    ])
    expect(problems.map(describeProblem)[0]).toMatch(
      /^acme\/hub\.json:\d+ {2}domains\.0: .+\n {4}Name a domain/,
    )
  })

  it('refuses a folder whose name cannot be an address, and one that is not there', async () => {
    const tools = await openTestTools(db)
    writeTenant(tools, {
      'admin/hub.json': hubFile('admin'),
      'admin/texts/is.json': { welcome: 'Hæ' },
      'admin/logo.svg': logo,
    })
    expect(await readDefinition(tools.tenants, 'admin')).toMatchObject({
      outcome: 'refused',
      problems: [{ wrong: expect.stringContaining('keeps this name for itself') }],
    })
    expect(await readDefinition(tools.tenants, 'nowhere')).toMatchObject({
      outcome: 'refused',
      problems: [{ file: 'nowhere/hub.json', wrong: 'there is no such file' }],
    })
  })
})
