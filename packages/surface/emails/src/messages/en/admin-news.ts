export const adminNews = {
  subject: {
    accepted: 'A colleague has accepted',
    declined: 'An invitation was declined',
    role_changed: 'Your role has changed',
    removed: 'Your role has ended',
  },
  preview: 'See what has changed.',
  what: {
    accepted:
      '{name} has accepted and helps to run {company} here from now on. If that surprises you, take the role away at once.',
    declined:
      'Somebody who was invited does not want the role at {company}. Nothing has changed; the list of invitations shows who it was.',
    role_changed: 'An owner of {company} has given you another role. It counts from your next click.',
    removed:
      'An owner of {company} has ended your role. You do not see the company’s pages any more; your own account, and everything in it, stays yours.',
  },
  action: {
    accepted: 'See who is there',
    declined: 'See who is there',
    role_changed: 'Open the company’s pages',
    removed: 'Open your own pages',
  },
  reason: {
    accepted: 'You receive this letter because you own the company’s side at Kara.',
    declined: 'You receive this letter because you own the company’s side at Kara.',
    role_changed: 'You receive this letter because it is about your own role.',
    removed: 'You receive this letter because it is about your own role.',
  },
} as const
