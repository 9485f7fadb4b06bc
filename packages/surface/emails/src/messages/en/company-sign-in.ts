export const companySignIn = {
  ends: 'A sign-in certificate ends in {days} days',
  endsTomorrow: 'A sign-in certificate ends tomorrow',
  subject: {
    change_proposed: 'Your identity provider asks for a change',
    metadata_unreadable: 'We cannot read your identity provider’s metadata',
    break_glass: 'An owner signed in another way',
    trouble_announced: 'The sign-in that you look after has trouble',
    sign_in_shut: 'Nobody can sign in: a certificate is missing',
  },
  preview: {
    certificate_ending: 'Add the next one before that day, and nobody notices.',
    change_proposed: 'Nothing changes until you say so.',
    metadata_unreadable: 'Sign-in goes on with what we have.',
    break_glass: 'The usual way was out of order. Was it one of you?',
    trouble_announced: 'People read it where they sign in, until it is put right.',
    sign_in_shut: 'It opens again with the next certificate.',
  },
  what: {
    certificate_ending:
      'The certificate with which “{connection}” signs its answers is valid until {date}. After that day nobody can sign in through it.',
    change_proposed:
      'The metadata of “{connection}” now names another identifier or another sign-in address. Sign-in goes on unchanged until somebody at your company approves it.',
    metadata_unreadable:
      'For some days the metadata of “{connection}” could not be read at its address. Sign-in goes on with what we have, but a new certificate would not reach us.',
    break_glass:
      'While “{connection}” was out of order, one of your owners signed in at Kara by password and a code to their address. It opens the settings of that sign-in and nothing else, and ends by itself within half a day.',
    trouble_announced:
      'Our support found that signing in through “{connection}” does not work for everybody. Since {date} your people read so where they sign in, until it is put right.',
    sign_in_shut:
      'Since {date} no certificate that we hold verifies the answers of “{connection}”: the last one has ended, or another one signs now. Nobody can sign in through it, and your people read so where they try. It is taken down by itself with the first sign-in that works.',
  },
  next: {
    certificate_ending:
      'Create the next certificate in your identity provider. If we read its metadata by address, we find it within a day; otherwise load the new metadata once. Both certificates work side by side.',
    change_proposed: 'Ask your IT whether this change is theirs. If it is not, leave it and tell us.',
    metadata_unreadable: 'Ask your IT whether the address moved, and load the metadata from the new one.',
    break_glass:
      'If it was one of you, there is nothing to do. If nobody of you knows of it, remove that owner in the list of administrators and tell us.',
    trouble_announced:
      'Ask your IT whether something was changed in the identity provider, or has ended there. Meanwhile an owner can come in by password and a code from the sign-in page.',
    sign_in_shut:
      'Load the metadata of your identity provider once more, or add its new certificate. If your company insists on its own sign-in, an owner can come in meanwhile by password and a code.',
  },
  action: 'See the connection',
  owner: 'Sign in as an owner',
  forward: 'You can forward this letter to your IT as it is.',
  reason: 'You receive this because you look after your company’s sign-in at Kara.',
} as const
