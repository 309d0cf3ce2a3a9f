/** Shortest word in which a missing letter still shows for a slip. */
const shortestWord = 6

/** The name as a hurried hand writes it: its longest word lacks one inner letter. Nothing where all its words are short. */
export const mistyped = (name: string): string | undefined => {
  const words = name.split(' ')
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '')
  if (longest.length < shortestWord) return undefined
  const at = longest.length - 3
  const slip = longest.slice(0, at) + longest.slice(at + 1)
  return words.map(word => (word === longest ? slip : word)).join(' ')
}
