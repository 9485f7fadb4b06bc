/** What can be booked on the spot goes before what is asked for: the first service stands for the professional. */
export function bookableFirst<Service extends { readonly id: string }>(
  services: readonly Service[],
  asked: ReadonlySet<string>,
): Service[] {
  return [...services.filter(({ id }) => !asked.has(id)), ...services.filter(({ id }) => asked.has(id))]
}
