import { describe, expect, it } from 'vitest'
import { choicesOf, providers, readChoice, renewalOf } from './providers.ts'

const read = (query: string) => readChoice(new URLSearchParams(query))

describe('the provider to connect', () => {
  it('is Entra ID over SAML where the address says nothing', () => {
    expect(read('')).toEqual({ provider: 'entra', protocol: 'saml' })
    expect(read('provider=unheard-of&protocol=oidc')).toEqual({ provider: 'entra', protocol: 'oidc' })
  })

  it('speaks only what the provider speaks', () => {
    expect(read('provider=adfs&protocol=oidc')).toEqual({ provider: 'adfs', protocol: 'saml' })
    expect(read('provider=openid')).toEqual({ provider: 'openid', protocol: 'oidc' })
  })

  it('is found again by the address of each choice', () => {
    const choices = providers.flatMap(choicesOf)
    const found = choices.map(({ provider, protocol }) => read(`provider=${provider}&protocol=${protocol}`))
    expect(found).toEqual(choices)
  })
})

describe('where a connection’s metadata is loaded anew', () => {
  it.each([
    ['https://sts.windows.net/3f0c/', 'saml', 'entra'],
    ['https://login.microsoftonline.com/3f0c/v2.0', 'oidc', 'entra'],
    ['http://fs.acme.test/adfs/services/trust', 'saml', 'adfs'],
    ['https://idp.acme.test', 'saml', 'other'],
    ['https://idp.acme.test', 'oidc', 'openid'],
    ['https://sso.jumpcloud.com/saml2/x', 'oidc', 'jumpcloud'],
    ['http://fs.acme.test/adfs', 'oidc', 'openid'],
  ] as const)('%s over %s is %s', (idpEntityId, protocol, provider) => {
    expect(renewalOf({ id: 'one', idpEntityId, protocol })).toEqual({ protocol, provider, renews: 'one' })
  })
})
