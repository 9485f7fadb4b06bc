import type { Locale } from '@kara/language'
import * as letters from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

/** What professionals of a clinic read: being asked, what became of a membership, and what was changed for them. */
export function clinicSamples(app: string, professionalName: string): SampleLetter[] {
  const url = `${app}/work/clinic`
  const inviteUrl = `${url}/invites/i1`
  const clinicName = 'Hlíð sálfræðistofa'
  return [
    ...([false, true] as const).map((isDesk) => ({
      name: isDesk ? 'clinic-desk-invite' : 'clinic-invite',
      links: [inviteUrl],
      draw: (locale: Locale) =>
        letters.renderClinicInvite(
          {
            recipientName: '',
            inviterName: professionalName,
            clinicName,
            place: 'Borgartún 12, Reykjavík',
            isDesk,
            inviteUrl,
            expiresAt: '2026-12-08T14:00:00Z',
            timeZone: 'Atlantic/Reykjavik',
          },
          locale,
        ),
    })),
    ...(
      [
        'joined',
        'declined',
        'left',
        'taken_off',
        'appointed',
        'closed',
        'desk_joined',
        'desk_left',
        'desk_declined',
        'desk_taken_off',
        'desk_closed',
      ] as const
    ).map((news) => ({
      name: `clinic-news-${news.replaceAll('_', '-')}`,
      links: [url],
      draw: (locale: Locale) =>
        letters.renderClinicNews(
          { recipientName: 'Hallgrímur', clinicName, news, name: professionalName, url },
          locale,
        ),
    })),
    {
      name: 'clinic-changes',
      links: [url],
      draw: (locale: Locale) =>
        letters.renderClinicChanges(
          {
            recipientName: 'Hallgrímur',
            changes: [
              { kind: 'weekly_hours', byName: professionalName, days: [] },
              { kind: 'day_hours', byName: professionalName, days: ['2026-12-23', '2026-12-24'] },
              { kind: 'time_off_added', byName: professionalName, days: ['2026-12-30'] },
            ],
            url,
            timeZone: 'Atlantic/Reykjavik',
          },
          locale,
        ),
    },
  ]
}
