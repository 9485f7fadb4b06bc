import { expect, it } from 'vitest'
import { linksOf } from './links.ts'

it('leads into the app and to a hub, with the port of a development machine', () => {
  const links = linksOf({ scheme: 'http', host: 'localhost:3000' })
  expect(links.session('client', 's1')).toBe('http://app.localhost:3000/home/sessions/s1')
  expect(links.session('professional', 's1')).toBe('http://app.localhost:3000/work/sessions/s1')
  expect(links.hub('nordurljos.localhost')).toBe('http://nordurljos.localhost:3000')
  expect(links.signIn(null)).toBe('http://app.localhost:3000/sign-in')
})

it("leads to a company's own domain as it is", () => {
  const links = linksOf({ scheme: 'https', host: 'kara.is' })
  expect(links.hub('nordurljos.kara.is')).toBe('https://nordurljos.kara.is')
  expect(links.professionalInHub('help.company.example', 'anna')).toBe(
    'https://help.company.example/professionals/anna',
  )
})
