import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TokenStore } from './token-store.ts'
import { Tokens } from './tokens.ts'

const code = fc.oneof(fc.nat(127), fc.nat(20_000), fc.nat(2 ** 31 - 1))
const sentence = fc.record({
  codes: fc.array(code, { maxLength: 40 }),
  key: fc.integer(),
  incidental: fc.boolean(),
  telling: fc.boolean(),
})
const needs = fc.array(fc.array(sentence, { maxLength: 60 }), { minLength: 1, maxLength: 12 })

function tokensOf(sentences: readonly { codes: number[]; key: number; incidental: boolean; telling: boolean }[]) {
  const tokens = new Tokens()
  for (const { codes, key, incidental, telling } of sentences) {
    for (const each of codes) tokens.push(each)
    tokens.endSentence(key, incidental, telling)
  }
  return tokens
}

function told({ codes, length, ends, keys, incidental, telling, sentences }: Tokens) {
  const bySentence = [ends, keys, incidental, telling].map((column) => [...column.slice(0, sentences)])
  return { codes: [...codes.slice(0, length)], bySentence }
}

test('what is read of a need is what was written, whatever was written, forgotten and compacted beside it', () => {
  fc.assert(
    fc.property(needs, (all) => {
      const store = new TokenStore()
      const scratch = new Tokens()
      all.forEach((each, slot) => void store.write(slot, tokensOf(each)))
      const kept = all.map((_, slot) => slot).filter((slot) => slot % 3 === 0)
      all.forEach((_, slot) => {
        if (slot % 3 !== 0) store.forget(slot)
      })
      store.compact(kept, scratch)
      all.forEach((each, slot) => {
        expect(told(store.read(slot, scratch))).toEqual(told(tokensOf(slot % 3 === 0 ? each : [])))
      })
    }),
    { numRuns: 60 },
  )
})
