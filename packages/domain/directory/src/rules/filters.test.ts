import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DirectoryFilters,
  fields,
  genders,
  modalities,
  noFilters,
  type Professional,
  topics,
} from '../contracts.ts'
import { fittingServices, narrow } from './filters.ts'
import { slugCandidates, slugOfName } from './slugs.ts'

const some = <Value extends string>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) })
const languages = ['is', 'en', 'pl'] as const
const offer = fc.record({
  costHalves: fc.integer({ min: 1, max: 4 }),
  priceMinor: fc.integer({ min: 0, max: 30_000 }),
  currency: fc.constantFrom('ISK', 'EUR', 'XXX'),
  languages: some(languages),
})

const professionals = fc.array(
  fc
    .record({
      field: fc.constantFrom(...fields),
      topics: some(topics),
      languages: some(languages),
      gender: fc.constantFrom(...genders),
      formats: some(modalities),
      offers: fc.array(offer, { minLength: 2, maxLength: 2 }),
    })
    .map(({ formats, offers, ...one }) => {
      const services = formats.map((modality, at) => ({ modality, ...offers[at] }))
      return { ...one, services } as unknown as Professional
    }),
  { maxLength: 30 },
)
const filters: fc.Arbitrary<DirectoryFilters> = fc.record({
  fields: some(fields),
  topics: some(topics),
  languages: some(languages),
  genders: some(genders),
  formats: some(modalities),
  credits: some(['1', '2', '3']),
  prices: some(['ISK-10000', 'ISK-20000', 'EUR-100']),
})

describe('narrowing a directory', () => {
  it('shows everybody when nothing is chosen', () => {
    fc.assert(
      fc.property(professionals, (all) => {
        expect(narrow(all, noFilters).professionals).toEqual(all)
      }),
    )
  })

  it('counts beside each choice what choosing only that value of its kind would show', () => {
    fc.assert(
      fc.property(professionals, filters, (all, chosen) => {
        const { facets } = narrow(all, chosen)
        for (const kind of Object.keys(noFilters) as (keyof DirectoryFilters)[]) {
          for (const [value, count] of Object.entries(facets[kind])) {
            const alone = { ...chosen, [kind]: [value] } as DirectoryFilters
            expect(narrow(all, alone).professionals).toHaveLength(count)
          }
        }
      }),
    )
  })

  it('shows never more for one more kind of choice', () => {
    fc.assert(
      fc.property(professionals, filters, (all, chosen) => {
        const wider = narrow(all, { ...chosen, topics: [] }).professionals
        expect(wider).toEqual(expect.arrayContaining([...narrow(all, chosen).professionals]))
      }),
    )
  })
})

describe('filters of services', () => {
  it('ask one and the same service for all that they say', () => {
    const service = (more: object) => ({
      costHalves: 2,
      currency: 'ISK',
      priceMinor: 1,
      languages: [],
      ...more,
    })
    const one = {
      languages: ['is', 'pl'],
      topics: [],
      services: [
        service({ modality: 'video', languages: ['is'] }),
        service({ modality: 'in_person', languages: ['pl'] }),
      ],
    } as unknown as Professional
    const found = (chosen: Partial<DirectoryFilters>) =>
      narrow([one], { ...noFilters, ...chosen }).professionals.length
    expect(found({ languages: ['pl'], formats: ['in_person'] })).toBe(1)
    expect(found({ languages: ['pl'], formats: ['video'] })).toBe(0)
  })

  it('find somebody who offers nothing yet by the languages they speak', () => {
    const one = { languages: ['pl'], topics: [], services: [] } as unknown as Professional
    expect(narrow([one], { ...noFilters, languages: ['pl'] }).professionals).toHaveLength(1)
    expect(narrow([one], { ...noFilters, formats: ['video'] }).professionals).toHaveLength(0)
  })
})

describe('the services that a filter is about', () => {
  it('are the ones in the language, with the format, for the credits and under the price that were asked for', () => {
    const service = (more: object) =>
      ({ modality: 'video', costHalves: 2, currency: 'ISK', languages: [], ...more }) as never
    const services = [
      service({ id: 'short', costHalves: 1, priceMinor: 9_000 }),
      service({ id: 'room', modality: 'in_person', priceMinor: 15_000 }),
      service({ id: 'long', priceMinor: 15_001, languages: ['pl', 'de'] }),
    ]
    const one = { languages: ['is', 'pl'], services } as unknown as Professional
    const idsOf = (chosen: Partial<DirectoryFilters>) =>
      fittingServices(one, { ...noFilters, ...chosen }).map(({ id }) => id)
    expect(idsOf({ formats: ['in_person'] })).toEqual(['room'])
    expect(idsOf({ credits: ['1'] })).toEqual(['short'])
    expect(idsOf({ prices: ['ISK-15000'] })).toEqual(['short', 'room'])
    expect(idsOf({ prices: ['ISK-15000'], formats: ['video'] })).toEqual(['short'])
    expect(idsOf({ languages: ['is'] })).toEqual(['short', 'room'])
    expect(idsOf({ languages: ['pl'] })).toEqual(['short', 'room', 'long'])
    // Nobody who left German speaks it for having offered it once.
    expect(idsOf({ languages: ['de'] })).toEqual([])
  })
})

describe('names in addresses', () => {
  it.each([
    ['Sólveig Þórsdóttir', 'solveig-thorsdottir'],
    ['Amara Okafor Lind', 'amara-okafor-lind'],
    ['Łukasz O’Brien', 'lukasz-o-brien'],
    ['  Æsa  ', 'aesa'],
    ['李', 'professional'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOfName(name)).toBe(slug)
  })

  it('are valid for every name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (name) => {
        for (const slug of slugCandidates(name)) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })
})
