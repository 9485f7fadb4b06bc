/** Somebody of the demonstration town whom a developer can become by opening a link. */
export interface DemoAccount {
  readonly role: 'hr-admin' | 'client' | 'professional' | 'support-agent'
  /** Names the role in the messages of the entrance. */
  readonly label: 'hrAdmin' | 'client' | 'professional' | 'supportAgent'
  readonly email: string
  readonly home: string
  readonly isPrivileged: boolean
}

/** The people of the demonstration town, whom `tenants/people.json` names. */
const demoAccounts: readonly DemoAccount[] = [
  {
    role: 'hr-admin',
    label: 'hrAdmin',
    email: 'gudrun@nordurljos.example',
    home: '/control',
    isPrivileged: true,
  },
  { role: 'client', label: 'client', email: 'anna@nordurljos.example', home: '/home', isPrivileged: false },
  {
    role: 'professional',
    label: 'professional',
    email: 'solveig@stofan.example',
    home: '/work',
    isPrivileged: true,
  },
  {
    role: 'support-agent',
    label: 'supportAgent',
    email: 'hanna@kara.example',
    home: '/console',
    isPrivileged: true,
  },
]

/** The roles that can be taken on, for a list of links. */
export const demoRoles = demoAccounts.map(({ role, label }) => ({ role, label }))

export function findDemoAccount(role: string | undefined): DemoAccount | null {
  return demoAccounts.find((account) => account.role === role) ?? null
}
