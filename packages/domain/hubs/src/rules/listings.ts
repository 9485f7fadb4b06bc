/** The services that a hub offers, of all that the professional has. */
export function offeredHere<Service extends { readonly id: string }>(
  services: readonly Service[],
  serviceIds: readonly string[] | null,
): Service[] {
  return services.filter(({ id }) => serviceIds === null || serviceIds.includes(id))
}
