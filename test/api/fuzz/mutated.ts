import type { Choices } from './choices.ts'

const odd = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '...',
    '@',
    '!',
    ':',
    '=',
    '|',
    '&',
    '$',
    '"',
    '"""',
    '#',
    ',',
    '\\',
    '\0',
    '\ufeff',
  ],
  ...[
    'null',
    'true',
    'on',
    'fragment',
    'query',
    'mutation',
    'subscription',
    '__typename',
    '__schema { types { name } }',
  ],
  ...['__proto__', 'constructor', '1e999', '-', '0123', '99999999999999999999', '"\\u0000"', '"\\uD800"', '\u{1f4a9}'],
  ...['$v0', '...a', 'fragment a on Need { ...a }', '@defer', '{ '.repeat(400), '@skip(if: true)'.repeat(25)],
]

const parts = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\.\.\.|\w+|\s+|./gu

/** A text with some of its words and signs taken out, doubled, changed for others, or cut off. */
export function mutated(text: string, choose: Choices): string {
  const words = text.match(parts) ?? []
  for (let times = 1 + choose.below(3); times > 0; times--) {
    const at = choose.below(Math.max(words.length, 1))
    const other = choose.below(Math.max(words.length, 1))
    const change = choose.pick([
      () => words.splice(at, 1),
      () => words.splice(at, 0, words[other] ?? ''),
      () => words.splice(at, 1, words[other] ?? ''),
      () => words.splice(at, 1, choose.pick(odd)),
      () => words.splice(at, 0, choose.pick(odd)),
      () => words.splice(at),
    ])
    change()
  }
  return words.join('')
}
