/** Identity providers with instructions of their own; whatever speaks SAML 2.0 follows the last. */
export const providers = ['entra', 'google', 'okta', 'adfs', 'keycloak', 'other'] as const
export type Provider = (typeof providers)[number]

export function readProvider(given: string | null): Provider {
  return providers.find((provider) => provider === given) ?? 'entra'
}
