const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'

/** Somebody as a directory describes them. */
export interface DirectoryPerson {
  readonly userName: string
  readonly firstName: string
  readonly lastName: string
  readonly isActive: boolean
}

/** How a change is written: one operation of a PATCH, or the whole user again. */
type Change = { readonly method: 'PATCH' | 'PUT'; readonly body: object }

interface Hand {
  readonly title: string
  /** Writes whether somebody still works there. */
  readonly active: (person: DirectoryPerson) => Change
  /** Writes another address. */
  readonly address: (person: DirectoryPerson) => Change
}

const patch = (...operations: object[]): Change => ({
  method: 'PATCH',
  body: { schemas: [PATCH], Operations: operations },
})
const whole = (person: DirectoryPerson): Change => ({ method: 'PUT', body: userOf(person) })
const capital = (isActive: boolean) => (isActive ? 'True' : 'False')

const newAddress = ({ userName }: DirectoryPerson) =>
  patch(
    { op: 'replace', path: 'userName', value: userName },
    { op: 'replace', path: 'emails[type eq "work"].value', value: userName },
  )

/** The same facts in the words of the directories companies use: `active` alone is spelled in six ways. */
export const HANDS = {
  entra: {
    title: 'Microsoft Entra ID',
    active: ({ isActive }) => patch({ op: 'Replace', path: 'active', value: capital(isActive) }),
    address: newAddress,
  },
  okta: {
    title: 'Okta',
    active: ({ isActive }) => patch({ op: 'replace', value: { active: isActive } }),
    address: whole,
  },
  onelogin: {
    title: 'OneLogin',
    active: ({ isActive }) => patch({ op: 'replace', path: 'active', value: isActive }),
    address: newAddress,
  },
  jumpcloud: { title: 'JumpCloud', active: whole, address: whole },
  shouting: {
    title: 'A directory that shouts',
    active: ({ isActive }) => patch({ op: 'replace', path: 'active', value: `${isActive}`.toUpperCase() }),
    address: newAddress,
  },
  listing: {
    title: 'A directory that lists',
    active: ({ isActive }) =>
      patch({ op: 'replace', path: 'active', value: [{ value: capital(isActive).toLowerCase() }] }),
    address: newAddress,
  },
} as const satisfies Record<string, Hand>

export type HandName = keyof typeof HANDS
export const HAND_NAMES = Object.keys(HANDS) as [HandName, ...HandName[]]

export function userOf({ userName, firstName, lastName, isActive }: DirectoryPerson): object {
  return {
    schemas: [USER],
    userName,
    name: { givenName: firstName, familyName: lastName },
    emails: [{ value: userName, type: 'work', primary: true }],
    active: isActive,
  }
}
