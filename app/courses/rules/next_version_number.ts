/** The number after the newest one: "1", "2", … */
export function nextVersionNumber(published: string[]): string {
  const numbers = published.map(Number).filter(Number.isSafeInteger)
  return String(Math.max(0, ...numbers) + 1)
}
