import { renderAdminInvite, renderAdminNews } from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** Who helps to run a company's side: being asked, and what became of it. */
export function adminSamples(app: string): SampleLetter[] {
  const companyName = 'Fjallasýn ehf.'
  const inviteUrl = `${app}/admin-invites/i1`
  const peopleUrl = `${app}/control/c1/people`
  const invites = (['owner', 'hr', 'it', 'finance', 'reports'] as const).map(
    (role): SampleLetter => ({
      name: `admin-invite-${role}`,
      links: [inviteUrl],
      draw: (locale) =>
        renderAdminInvite(
          {
            inviterName: 'Sólveig Jónsdóttir',
            companyName,
            role,
            inviteUrl,
            expiresAt: '2026-12-08T14:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
          },
          locale,
        ),
    }),
  )
  const news = (
    [
      { news: 'accepted', name: 'Orri Stefánsson', role: 'it', url: peopleUrl },
      { news: 'declined', name: '', role: null, url: peopleUrl },
      { news: 'role_changed', name: '', role: 'finance', url: `${app}/control/c1` },
      { news: 'removed', name: '', role: null, url: `${app}/home` },
    ] as const
  ).map(
    (about): SampleLetter => ({
      name: `admin-news-${about.news.replaceAll('_', '-')}`,
      links: [about.url],
      draw: (locale) => renderAdminNews({ recipientName: 'Sólveig', companyName, ...about }, locale),
    }),
  )
  return [...invites, ...news]
}
