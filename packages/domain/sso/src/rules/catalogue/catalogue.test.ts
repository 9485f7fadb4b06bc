import { describe, expect, it } from 'vitest'
import { catalogue, decodeProviderText, explainReason, reasonOfLibraryText } from './entries.ts'
import { catalogueEn } from './messages-en.ts'
import { catalogueIs } from './messages-is.ts'
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

  it('holds every cause seen at our side and at set-up', () => {
    const codes: string[] = catalogue.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...numbered('S', 32), ...numbered('C', 13)]))
  })

  it('asks for the same arguments in both languages', () => {
    for (const { code } of catalogue) {
      expect(argumentsOf(catalogueIs[code].fix), code).toEqual(argumentsOf(catalogueEn[code].fix))
      expect(argumentsOf(catalogueIs[code].says), code).toEqual(argumentsOf(catalogueEn[code].says))
    }
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

  it.each([
    ['AADSTS50105: Your administrator has configured the application …', 'entra_not_assigned'],
    ['50105', 'entra_not_assigned'],
    ['error 50011 at 2026-11-20', 'entra_reply_url'],
    [
      'Sorry, but we’re having trouble signing you in.\nAADSTS700016: Application not found',
      'entra_identifier',
    ],
    ['AADSTS501059', null],
    ['nothing to see', null],
  ])('a pasted “%s” is decoded', (text, reason) => {
    expect(decodeProviderText(text)).toBe(reason)
  })
})
