import { describe, expect, it } from 'vitest'
import { addressOfUser, readBoolean, readScimRequest, withTotal } from './scim.ts'

const users = '/Users'
const read = (method: string, path: string, body: unknown = '', query = {}) =>
  readScimRequest({ method, path, query, body: typeof body === 'string' ? body : JSON.stringify(body) })
const bodyOf = (reading: ReturnType<typeof read>) =>
  reading.outcome === 'request' ? reading.request.body : reading.answer
const patch = (...operations: object[]) => bodyOf(read('PATCH', `${users}/u1`, { Operations: operations }))

describe('J13 active, in every spelling directories use', () => {
  it.each<[unknown, boolean | null]>([
    [true, true],
    [false, false],
    ['True', true],
    ['False', false],
    ['false', false],
    ['FALSE', false],
    [' false ', false],
    ['0', false],
    [0, false],
    [1, true],
    ['no', false],
    [['False'], false],
    [{ value: 'False' }, false],
    [[{ value: false }], false],
    ['maybe', null],
    [null, null],
    ['', null],
    [2, null],
  ])('%j is %s', (value, expected) => {
    expect(readBoolean(value)).toBe(expected)
  })

  it.each<[string, object]>([
    ['Entra ID: a text', { op: 'Replace', path: 'active', value: 'False' }],
    ['Okta: an object without a path', { op: 'replace', value: { active: false } }],
    ['a capital letter', { op: 'replace', path: 'Active', value: 'false' }],
    [
      'its whole name',
      { op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:active', value: 'False' },
    ],
    ['a list', { op: 'replace', path: 'active', value: [{ value: 'False' }] }],
    ['without a path, as text', { op: 'Replace', value: { Active: 'False' } }],
    ['removed', { op: 'remove', path: 'active' }],
  ])('%s ends it', (_name, operation) => {
    const { Operations } = patch(operation) as { Operations: { value: unknown }[] }
    const value = Operations[0]?.value
    expect(value === false || (value as { active?: unknown }).active === false).toBe(true)
  })

  it('is refused rather than guessed at', () => {
    expect(patch({ op: 'replace', path: 'active', value: 'maybe' })).toMatchObject({ status: 400 })
    expect(bodyOf(read('POST', users, { userName: 'a@b.test', active: 'maybe' }))).toMatchObject({
      status: 400,
    })
  })
})

describe('a request of a directory', () => {
  it('brings the primary address first and leaves a password behind', () => {
    const emails = [
      { type: 'home', value: 'private@mail.test' },
      { type: 'work', primary: true, value: 'birna@acme.test' },
    ]
    const user = { userName: 'birna', emails, active: 'True', password: 'secret' }
    expect(bodyOf(read('POST', users, user))).toEqual({
      userName: 'birna',
      active: true,
      emails: [emails[1], emails[0]],
    })
  })

  it('asks for pages within bounds and for one person by their name', () => {
    const queryOf = (query: object) => {
      const reading = read('GET', users, '', query)
      return reading.outcome === 'request' ? reading.request.query : reading.answer.status
    }
    expect(queryOf({ startIndex: '101', count: '5000' })).toEqual({ startIndex: 101, count: 100 })
    expect(queryOf({ startIndex: '-1', count: 'x' })).toEqual({ startIndex: 1, count: 100 })
    expect(queryOf({ filter: 'userName eq "birna@acme.test"' })).toMatchObject({
      filter: 'userName eq "birna@acme.test"',
    })
    expect(queryOf({ filter: 'emails[type eq "work"].value eq "birna@acme.test"' })).toMatchObject({
      filter: 'userName eq "birna@acme.test"',
    })
    expect(queryOf({ filter: 'title co "boss"' })).toBe(400)
  })

  it.each<[string, string, unknown, number]>([
    ['GET', '/Groups', '', 200],
    ['POST', '/Groups', '{}', 501],
    ['GET', '/ServiceProviderConfig', '', 200],
    ['GET', '/Schemas', '', 200],
    ['GET', '/ResourceTypes', '', 200],
    ['GET', '/Elsewhere', '', 404],
    ['POST', `${users}/u1`, '{"userName":"a"}', 405],
    ['DELETE', users, '', 405],
    ['TRACE', users, '', 404],
    ['GET', `${users}/a/b`, '', 404],
    ['GET', `${users}/..%2f`, '', 404],
    ['POST', users, 'not json', 400],
    ['POST', users, '[]', 400],
    ['POST', users, '{"active":true}', 400],
    ['POST', users, '{"userName":"a","__proto__":{"active":false}}', 400],
    ['PATCH', `${users}/u1`, '{"Operations":[]}', 400],
    ['PATCH', `${users}/u1`, '{"Operations":[{"op":"move"}]}', 400],
    ['PATCH', `${users}/u1`, '{"Operations":[{"op":"replace","path":"constructor.x","value":1}]}', 400],
  ])('%s %s %s is answered with %i', (method, path, body, status) => {
    const reading = read(method, path, body)
    expect(reading.outcome === 'answer' ? reading.answer.status : 'passed on').toBe(status)
  })
})

describe('what comes back from the library', () => {
  it('J14 says how many there are, not how many fitted', () => {
    expect(withTotal({ totalResults: 50, Resources: [] }, 200)).toMatchObject({ totalResults: 200 })
    expect(withTotal({ id: 'u1' }, 200)).toEqual({ id: 'u1' })
  })

  it('knows the address of a person after any change', () => {
    expect(addressOfUser({ userName: 'new@acme.test' }, 'old@acme.test')).toBe('new@acme.test')
    expect(addressOfUser({ userName: 'birna', emails: [{ value: 'b@acme.test' }] }, '')).toBe('b@acme.test')
    expect(addressOfUser({ userName: 'birna' }, 'b@acme.test')).toBe('b@acme.test')
    expect(addressOfUser(null, undefined)).toBe('')
  })
})
