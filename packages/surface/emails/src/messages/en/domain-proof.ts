export const domainProof = {
  subject: {
    missing: 'A record is missing in your DNS',
    lost: 'A domain does not count as yours any more',
  },
  preview: {
    missing: 'Put it back in time, and nobody notices.',
    lost: 'Put its record back and check it, then people can sign in again.',
  },
  what: {
    missing:
      'The TXT record by which we know that {domain} is yours was not in your DNS when we looked on {since}. Perhaps the DNS moved and the record stayed behind.',
    lost: 'The TXT record by which we know that {domain} is yours was missing for two weeks. Since {since} the domain does not count as yours: nobody with an address there can sign in through your company, and whoever is new cannot join by such an address. The accounts that people have stay theirs.',
  },
  next: {
    missing:
      'Put it back before {until}. We look for it every day, and until then everything goes on as before. After that day nobody with an address at {domain} can sign in through your company.',
    lost: 'Put the record back as it was, then check {domain} on the page of your domains. From that moment people can sign in again. As long as it is not proven, another company that owns the domain could prove it.',
  },
  record: 'TXT record',
  name: 'Name',
  value: 'Value',
  action: 'See your domains',
  forward: 'You can forward this letter to your IT as it is.',
  reason: 'You receive this because you look after your company’s sign-in at Kara.',
} as const
