import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from './html.ts'

test('text that is put in never becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(html`<p title="${text}">${[html`${text}`]}</p>`.text.slice(3, -4)).not.toMatch(/<|'/)
    }),
  )
  expect(html`<p>${'<script>"&\''}</p>`.text).toBe('<p>&lt;script&gt;&quot;&amp;&#39;</p>')
})

test('markup stays markup, and nothing is shown for nothing', () => {
  expect(html`${html`<b>${1}</b>`}${null}${false}${undefined}`.text).toBe('<b>1</b>')
})
