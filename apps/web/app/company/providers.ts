import { productOf } from '@kara/sso/contracts'

/** Identity providers with instructions of their own, and the protocols each is connected over, best first. */
const protocolsOf = {
  entra: ['saml', 'oidc'],
  google: ['saml', 'oidc'],
  okta: ['saml', 'oidc'],
  adfs: ['saml'],
  keycloak: ['saml', 'oidc'],
  onelogin: ['saml', 'oidc'],
  jumpcloud: ['saml', 'oidc'],
  other: ['saml'],
  openid: ['oidc'],
} as const

export type Provider = keyof typeof protocolsOf
type Protocols = { readonly [P in Provider]: (typeof protocolsOf)[P][number] }
export type SamlProvider = { [P in Provider]: 'saml' extends Protocols[P] ? P : never }[Provider]
export type OpenIdProvider = { [P in Provider]: 'oidc' extends Protocols[P] ? P : never }[Provider]

/** What is being connected: a provider over one of its protocols. */
export type ProviderChoice =
  | { readonly protocol: 'saml'; readonly provider: SamlProvider }
  | { readonly protocol: 'oidc'; readonly provider: OpenIdProvider }

export const providers = Object.keys(protocolsOf) as Provider[]

/** One per protocol of a provider. */
export function choicesOf(provider: Provider): ProviderChoice[] {
  return protocolsOf[provider].map((protocol) => ({ protocol, provider }) as ProviderChoice)
}

/** The choice an address makes: the best protocol of the provider, and Entra ID, where it says nothing we know. */
export function readChoice(address: URLSearchParams): ProviderChoice {
  const given = address.get('provider')
  const choices = choicesOf(providers.find((provider) => provider === given) ?? 'entra')
  const chosen = choices.find(({ protocol }) => protocol === address.get('protocol')) ?? choices[0]
  if (!chosen) throw new Error('A provider has no protocol.')
  return chosen
}

/** Where the metadata of a connection is loaded anew: the steps of its own product, over its own protocol. */
export function renewalOf(connection: {
  readonly id: string
  readonly idpEntityId: string
  readonly protocol: 'saml' | 'oidc'
}): ProviderChoice & { readonly renews: string } {
  const { id, protocol, idpEntityId } = connection
  const product = providers.find((provider) => provider === productOf(idpEntityId)) ?? 'other'
  const choice = choicesOf(product).find((one) => one.protocol === protocol)
  if (choice) return { ...choice, renews: id }
  return protocol === 'oidc'
    ? { protocol, provider: 'openid', renews: id }
    : { protocol, provider: 'other', renews: id }
}
