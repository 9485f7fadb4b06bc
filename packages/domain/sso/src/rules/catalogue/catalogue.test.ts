import { describe, expect, it } from 'vitest'
import { codesIn, decodeProviderText, reasonOfLibraryText } from './decode.ts'
import { catalogue, explainReason } from './entries.ts'
import { explain } from './explain.ts'
import { writeItMessage } from './it-message.ts'
import { catalogueEn } from './messages-en.ts'
import { catalogueIs } from './messages-is.ts'
import { pastedTexts } from './pasted-texts.ts'
import { productOf } from './providers.ts'
import { REASON_CODES, reasonCodes } from './reasons.ts'

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
const argumentsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the error catalogue', () => {
  it.each(reasonCodes)('explains %s: who must act, what the person reads, what fixes it', (reason) => {
    const entry = explainReason(reason)
    expect(entry.mustAct.length).toBeGreaterThan(0)
    expect(catalogueEn[entry.code].says).not.toBe('')
    expect(catalogueEn[entry.code].fix).not.toBe('')
    expect(catalogueIs[entry.code].says).not.toBe('')
    expect(catalogueIs[entry.code].fix).not.toBe('')
  })

  it('has each entry once, none without a reason that leads to it', () => {
    const codes = catalogue.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect([...codes].sort()).toEqual([...new Set(Object.values(REASON_CODES))].sort())
  })

  it('holds every cause: seen at the provider, at our side and at set-up', () => {
    const codes: string[] = catalogue.map(({ code }) => code)
    const ofProviders = [...numbered('E', 27), ...numbered('G', 10), ...numbered('X', 19)]
    expect(codes).toEqual(
      expect.arrayContaining([...ofProviders, ...numbered('S', 51), ...numbered('C', 18)]),
    )
  })

  it.each(reasonCodes)('has for %s a note to IT that does not say what the service is', (reason) => {
    const addresses = { entityId: 'https://app.test/sso/service/1', acsUrl: 'https://app.test/sso/acs/1' }
    for (const locale of ['en', 'is'] as const) {
      const { code, fix } = explain(locale, reason, addresses)
      const note = writeItMessage(locale, {
        ...addresses,
        code,
        fix,
        reference: 'river-candle-otter-284',
        when: '29 November 2026, 14:00 UTC',
        shareUrl: 'https://app.test/sso/shared/1',
      })
      const text = `${note.subject}\n${note.body}`
      expect(text).toContain(fix)
      expect(text).not.toMatch(
        /\b(hub|wellbeing|well-being|health|therap\w*|psycholog\w*|coach\w*|session|booking|benefit|credit|care|sálfræ\S*|heils\S*|líðan\S*|tím(a|i) hjá|meðferð\S*|bókun\S*|ráðgj\S*)\b/iu,
      )
      expect(text).not.toMatch(/\{\w+\}/)
    }
  })

  it('names the place of a fault in the product it lies in', () => {
    expect(explain('en', 'audience', { product: productOf('http://www.okta.com/exk1') }).code).toBe('X03')
    expect(
      explain('en', 'expired', { product: productOf('http://adfs.acme.is/adfs/services/trust') }).code,
    ).toBe('X10')
    expect(explain('en', 'decrypt', { product: productOf('https://id.acme.is/realms/acme') }).code).toBe(
      'X13',
    )
    expect(
      explain('en', 'unsolicited', { product: productOf('https://accounts.google.com/o/saml2?idpid=1') })
        .code,
    ).toBe('G06')
    expect(
      explain('en', 'transient_nameid', { product: productOf('https://idp.acme.is/simplesaml/saml2/idp') })
        .code,
    ).toBe('X14')
    expect(explain('en', 'audience', { product: productOf('https://idp.acme.is') }).code).toBe('S01')
  })

  it('asks for the same arguments in both languages', () => {
    for (const { code } of catalogue) {
      expect(argumentsOf(catalogueIs[code].fix), code).toEqual(argumentsOf(catalogueEn[code].fix))
      expect(argumentsOf(catalogueIs[code].says), code).toEqual(argumentsOf(catalogueEn[code].says))
    }
  })

  it('says “your company” as the sentence asks for it where no name is known', () => {
    const says = (reason: Parameters<typeof explain>[1]) =>
      (['en', 'is'] as const).map((locale) => explain(locale, reason).says)
    expect(says('email_missing')).toEqual([
      'Your company did not send your email address.',
      'Fyrirtækið sendi ekki netfangið þitt.',
    ])
    expect(says('domain_not_verified')[1]).toBe('Netfangið tilheyrir ekki fyrirtækinu.')
    expect(says('signature_invalid')[1]).toBe('Okkur tókst ekki að staðfesta undirskrift fyrirtækisins.')
    expect(says('issuer_unknown')[1]).toBe(
      'Við þekkjum ekki auðkenningarkerfið sem svaraði fyrir fyrirtækið.',
    )
    for (const reason of reasonCodes)
      for (const sentence of says(reason)) expect(sentence).toMatch(/^\p{Lu}[^{}]+[.?]$/u)
  })

  it('ends a sentence once, also after a company whose name ends in a stop', () => {
    for (const locale of ['en', 'is'] as const)
      for (const reason of reasonCodes)
        expect(explain(locale, reason, { company: 'Fjallasýn ehf.' }).says, reason).not.toMatch(/\.\./)
  })

  it('tells the person no technology', () => {
    const sentences = catalogue
      .filter(({ seenAt }) => seenAt !== 'set_up')
      .map(({ code }) => catalogueEn[code].says)
      .join(' ')
    expect(sentences).not.toMatch(/SAML|assertion|XML|metadata|audience|IdP/i)
  })
})

describe('texts of others', () => {
  it.each([
    ['fox_tree_lamp: Invalid audience. Expected: x', 'audience'],
    ['Invalid assertion signature.', 'signature_invalid'],
    ['invalid signature: the signature value is wrong', 'signature_invalid'],
    ['Assertion is expired.', 'expired'],
    ['Unable to validate state from the origin request.', 'state_unknown'],
    [
      'IdP (Identity Provider) flow has been disabled. Please head to your Service Provider to login.',
      'unsolicited',
    ],
    ['Invalid InResponseTo.', 'in_response_to'],
    ['SAML connection not found.', 'issuer_unknown'],
    ['Error: Exception of Assertion Decryption.', 'decrypt'],
    ['The "data" argument must be of type string', 'no_subject'],
    ['Invalid Status Code (Responder).', 'idp_status'],
    ['SSO connection is deactivated.', 'deactivated'],
    ['Redirect URL is not allowed.', 'redirect_denied'],
    ['keyDes is not iterable', 'signing_key_missing'],
    ['EntityID already exists for different tenant/product', 'entity_id_taken'],
    ['a text nobody has seen', 'library_refused'],
  ])('the library’s “%s” means %s', (text, reason) => {
    expect(reasonOfLibraryText(text)).toBe(reason)
  })

  it.each(pastedTexts)('a pasted “%s” leads to %s', (text, code) => {
    const reason = decodeProviderText(text)
    expect(reason && REASON_CODES[reason]).toBe(code)
  })

  it('give IT their codes only, and nothing that the person wrote around them', () => {
    const pasted = `Ég er Katrín og ætlaði að bóka tíma_hjá sálfræðingi. AADSTS50105 katrin@acme.test app_not_configured Request Id: 45a82863-a64e-44f5-9cdd-81f4b6771b00`
    expect(codesIn(pasted)).toBe('AADSTS50105 · app_not_configured · 45a82863-a64e-44f5-9cdd-81f4b6771b00')
    expect(codesIn('50105, síminn minn er 5551234')).toBe('50105')
    expect(codesIn('hvítur skjár')).toBeNull()
  })

  // A pattern that goes back over its text again and again would not be through before the test is ended.
  it('are read to their end, however long and strange they are', () => {
    const long = `okta ${'trust unspecified we are sorry jumpcloud onelogin '.repeat(4000)}`
    expect(decodeProviderText(long)).toBe(decodeProviderText(long.slice(0, 200)))
  })

  it('lead to every entry that only the provider’s page shows', () => {
    const reached = new Set(pastedTexts.map(([, code]) => code))
    const unseen = catalogue.filter(({ code, seenAt }) => seenAt === 'provider' && !reached.has(code))
    expect(unseen.map(({ code }) => code)).toEqual(['S37'])
  })
})
