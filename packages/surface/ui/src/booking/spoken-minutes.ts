/** Minutes at which the remaining time is read aloud; every second would be a torment. */
const spokenAt = [5, 2, 1]
/** For so long after such a minute began the sentence stands, and then goes, so that it never says more than is left. */
const standsSeconds = 5

/** What is read aloud with so many seconds left. */
export function spokenMinutes(
  left: number,
  format: (left: { minutes: number; seconds: null }) => string,
): string {
  const minutes = spokenAt.find((each) => left <= each * 60 && left > each * 60 - standsSeconds)
  return minutes === undefined ? '' : format({ minutes, seconds: null })
}
