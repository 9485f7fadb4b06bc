/** The roles of the demonstration that a developer can take on by opening a link, and where each of them works. */
export const demoRoles = [
  { role: 'hr-admin', label: 'hrAdmin', home: '/control', isPrivileged: true },
  { role: 'client', label: 'client', home: '/home', isPrivileged: false },
  { role: 'professional', label: 'professional', home: '/work', isPrivileged: true },
  { role: 'support-agent', label: 'supportAgent', home: '/console', isPrivileged: true },
  // What support may not decide alone takes a second person.
  { role: 'support-colleague', label: 'supportColleague', home: '/console', isPrivileged: true },
] as const

/** Role → address of the person of the demonstration town who has it. */
export type DemoSignIns = Readonly<Partial<Record<(typeof demoRoles)[number]['role'], string>>>
