/** The starts that were chosen in a form with one `DateChoice` for each date. */
export function chosenDates(form: FormData): string[] {
  return [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('date') && value ? [`${value}`] : [],
  )
}
