export const companySignIn = {
  ends: 'A sign-in certificate ends in {days} days',
  endsTomorrow: 'A sign-in certificate ends tomorrow',
  subject: {
    change_proposed: 'Your identity provider asks for a change',
    metadata_unreadable: 'We cannot read your identity provider’s metadata',
  },
  preview: {
    certificate_ending: 'Add the next one before that day, and nobody notices.',
    change_proposed: 'Nothing changes until you say so.',
    metadata_unreadable: 'Sign-in goes on with what we have.',
  },
  what: {
    certificate_ending:
      'The certificate with which “{connection}” signs its answers is valid until {date}. After that day nobody can sign in through it.',
    change_proposed:
      'The metadata of “{connection}” now names another identifier or another sign-in address. Sign-in goes on unchanged until somebody at your company approves it.',
    metadata_unreadable:
      'For some days the metadata of “{connection}” could not be read at its address. Sign-in goes on with what we have, but a new certificate would not reach us.',
  },
  next: {
    certificate_ending:
      'Create the next certificate in your identity provider. If we read its metadata by address, we find it within a day; otherwise load the new metadata once. Both certificates work side by side.',
    change_proposed: 'Ask your IT whether this change is theirs. If it is not, leave it and tell us.',
    metadata_unreadable: 'Ask your IT whether the address moved, and load the metadata from the new one.',
  },
  action: 'See the connection',
  forward: 'You can forward this letter to your IT as it is.',
  reason: 'You receive this because you look after your company’s sign-in at Kara.',
} as const
