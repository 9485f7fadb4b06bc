import { altered, bytes, EMAIL, type HostileDocument } from './hostile-document.ts'

export const syntax: HostileDocument[] = [
  altered('A18 comment inside the address', 'malformed', (xml) =>
    xml.replace(EMAIL, 'birna@acme.test<!---->.evil.test'),
  ),
  altered('A18 comment inside the subject', 'malformed', (xml) =>
    xml.replace('birna-7f3a', 'birna<!-- x -->-7f3a'),
  ),
  altered('A18 comment between elements', 'malformed', (xml) =>
    xml.replace('<samlp:Status>', '<!-- x --><samlp:Status>'),
  ),
  altered('A19 processing instruction splits a value', 'malformed', (xml) =>
    xml.replace(EMAIL, 'birna<?x y?>@acme.test'),
  ),
  altered('A20 CDATA value', 'malformed', (xml) => xml.replace(EMAIL, `<![CDATA[${EMAIL}]]>`)),
  altered('A21 DOCTYPE with an unused entity', 'dtd', (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`),
  altered(
    'A22 entity in a value',
    'dtd',
    (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml.replace(EMAIL, '&a;@acme.test')}`,
  ),
  altered(
    'A22 external entity',
    'dtd',
    (xml) => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml}`,
  ),
  altered(
    'A22 billion laughs',
    'dtd',
    (xml) =>
      `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${xml.replace(EMAIL, '&c;')}`,
  ),
  altered('A22 undeclared entity', 'malformed', (xml) => xml.replace(EMAIL, '&nbsp;@acme.test')),
  ...['&', '&;', '&1;', '&#;', '&#xZZ;', '&#0;', '&#x1F;', '&#xFFFF;'].map((text) =>
    altered(`A23 ${text} in a value`, 'malformed', (xml) => xml.replace(EMAIL, `birna${text}@acme.test`)),
  ),
  altered('A23 astral letter in an element name', 'malformed', (xml) =>
    xml.replaceAll('samlp:Status>', 'samlp:\u{10400}tatus>'),
  ),
  altered('A23 astral letter in an attribute name', 'malformed', (xml) =>
    xml.replace(' Version=', ' \u{10400}x="1" Version='),
  ),
  altered('A42 &#xD; in a value', 'malformed', (xml) => xml.replace(EMAIL, `${EMAIL}&#xD;`)),
  altered('A42 &#13; in a value', 'malformed', (xml) => xml.replace(EMAIL, `&#13;${EMAIL}`)),
  altered('A42 &#xD; in the subject', 'malformed', (xml) => xml.replace('birna-7f3a', 'birna-7f3a&#xD;')),
  altered('A42 &#xD; in an attribute', 'malformed', (xml) =>
    xml.replace('Name="email"', 'Name="email&#xD;"'),
  ),
  altered('A42 &#xD; between elements', 'malformed', (xml) =>
    xml.replace('<samlp:Status>', '&#xD;<samlp:Status>'),
  ),
  altered('text between elements', 'malformed', (xml) => xml.replace('<samlp:Status>', 'x<samlp:Status>')),
  altered('text after the document', 'malformed', (xml) => `${xml}x`),
  altered('a second document', 'malformed', (xml) => `${xml}${xml}`),
  altered('truncated', 'malformed', (xml) => xml.slice(0, -20)),
  altered('empty', 'malformed', () => ''),
  altered('not XML', 'malformed', () => '{"saml": true}'),
  altered('unbound prefix', 'malformed', (xml) => xml.replaceAll('saml:Subject>', 'samlx:Subject>')),
  altered('duplicate attribute', 'malformed', (xml) =>
    xml.replace(' Version="2.0">', ' Version="2.0" Version="2.0">'),
  ),
  altered('XML 1.1', 'malformed', (xml) => `<?xml version="1.1"?>${xml}`),
  altered('declared as Latin-1', 'malformed', (xml) => `<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`),
  altered('byte-order mark', 'malformed', (xml) => `\ufeff${xml}`),
  {
    name: 'UTF-16',
    refusedAs: 'malformed',
    build: ({ provider, request }) => new Uint8Array(Buffer.from(provider.respond(request), 'utf16le')),
  },
  {
    name: 'invalid UTF-8',
    refusedAs: 'malformed',
    build: ({ provider, request }) => {
      const good = bytes(provider.respond(request))
      good[good.length - 30] = 0xff
      return good
    },
  },
]

export const size: HostileDocument[] = [
  altered('A43 eight megabytes', 'too_large', (xml) => xml.replace(EMAIL, 'x'.repeat(8 * 1024 * 1024))),
  altered('A43 200,000 siblings', 'too_large', (xml) => xml.replace(EMAIL, '<a/>'.repeat(200_000))),
  altered('A43 50,000 siblings within the size', 'too_large', (xml) =>
    xml.replace(EMAIL, '<a/>'.repeat(50_000)),
  ),
  altered('A43 20,000 attributes', 'too_large', (xml) =>
    xml.replace(
      '<samlp:Status',
      `<samlp:Status ${Array.from({ length: 20_000 }, (_, index) => `a${index}=""`).join(' ')}`,
    ),
  ),
  altered('A43 3,000 namespaces', 'too_large', (xml) =>
    xml.replace(EMAIL, Array.from({ length: 3_000 }, (_, index) => `<a xmlns="urn:${index}"/>`).join('')),
  ),
  altered('A43 20,000 levels', 'too_deep', (xml) =>
    xml.replace(EMAIL, '<a>'.repeat(20_000) + '</a>'.repeat(20_000)),
  ),
  altered('A43 49 levels', 'too_deep', (xml) => xml.replace(EMAIL, '<a>'.repeat(49) + '</a>'.repeat(49))),
]
