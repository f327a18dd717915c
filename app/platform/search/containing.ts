/** Pattern of LIKE for what holds these words anywhere; `%`, `_` and `\` mean themselves. */
export const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`
