/**
 * Where everybody can open a mailbox, so an address proves nothing about an employer: the large mail
 * hosts, access providers of Iceland and its neighbours, and hosts of throw-away addresses.
 */
const publicMailDomains = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'passport.com'],
  ...['hotmail.co.uk', 'hotmail.de', 'hotmail.fr', 'hotmail.es', 'hotmail.it', 'hotmail.se', 'hotmail.no'],
  ...['hotmail.dk', 'outlook.dk', 'outlook.de', 'outlook.fr', 'outlook.es', 'live.co.uk', 'live.dk'],
  ...['live.se', 'live.no', 'live.fr', 'live.nl', 'windowslive.com'],
  ...['yahoo.com', 'ymail.com', 'rocketmail.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'yahoo.es'],
  ...['yahoo.it', 'yahoo.se', 'yahoo.no', 'yahoo.dk', 'yahoo.ca', 'yahoo.co.in', 'yahoo.co.jp'],
  ...['icloud.com', 'me.com', 'mac.com', 'privaterelay.appleid.com'],
  ...['aol.com', 'aim.com', 'verizon.net', 'att.net', 'sbcglobal.net', 'bellsouth.net', 'comcast.net'],
  ...['cox.net', 'charter.net', 'earthlink.net', 'juno.com', 'rogers.com', 'shaw.ca', 'sympatico.ca'],
  ...['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me', 'tutanota.com', 'tutanota.de', 'tuta.io'],
  ...['tuta.com', 'fastmail.com', 'fastmail.fm', 'hey.com', 'zoho.com', 'zohomail.com', 'zohomail.eu'],
  ...['hushmail.com', 'runbox.com', 'posteo.de', 'posteo.net', 'mailbox.org', 'startmail.com', 'disroot.org'],
  ...['gmx.com', 'gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'web.de', 'mail.com', 'email.com', 'usa.com'],
  ...['freenet.de', 't-online.de', 'arcor.de', 'bluewin.ch', 'orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr'],
  ...[
    'laposte.net',
    'libero.it',
    'virgilio.it',
    'alice.it',
    'tiscali.it',
    'ziggo.nl',
    'planet.nl',
    'kpnmail.nl',
  ],
  ...[
    'telenet.be',
    'skynet.be',
    'btinternet.com',
    'talktalk.net',
    'sky.com',
    'ntlworld.com',
    'virginmedia.com',
  ],
  ...[
    'online.no',
    'broadpark.no',
    'telia.com',
    'bredband.net',
    'spray.se',
    'tele2.se',
    'mail.dk',
    'jubii.dk',
  ],
  ...['stofanet.dk', 'webspeed.dk', 'luukku.com', 'suomi24.fi', 'kolumbus.fi', 'wp.pl', 'o2.pl', 'onet.pl'],
  ...['interia.pl', 'seznam.cz', 'centrum.cz', 'mail.ru', 'inbox.ru', 'bk.ru', 'list.ru', 'yandex.ru'],
  ...[
    'yandex.com',
    'rambler.ru',
    'ukr.net',
    'abv.bg',
    'inbox.lv',
    'qq.com',
    '163.com',
    '126.com',
    'sina.com',
  ],
  ...['naver.com', 'daum.net', 'hanmail.net', 'rediffmail.com', 'uol.com.br', 'bol.com.br', 'terra.com.br'],
  ...['simnet.is', 'internet.is', 'isl.is', 'mmedia.is', 'islandia.is', 'visir.is', 'torg.is', 'vortex.is'],
  ...[
    'emax.is',
    'hive.is',
    'snerpa.is',
    'mi.is',
    'btnet.is',
    'nova.is',
    'postur.is',
    'strik.is',
    'heimsnet.is',
  ],
  ...[
    'mailinator.com',
    'guerrillamail.com',
    '10minutemail.com',
    'tempmail.com',
    'temp-mail.org',
    'yopmail.com',
  ],
  ...['trashmail.com', 'sharklasers.com', 'getnada.com', 'dispostable.com', 'maildrop.cc', 'moakt.com'],
  ...['simplelogin.com', 'simplelogin.io', 'anonaddy.com', 'addy.io', 'duck.com', 'mozmail.com'],
])

/** Whether everybody can get an address there, or under it. */
export function isPublicMailDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.some((_, index) => publicMailDomains.has(labels.slice(index).join('.')))
}
