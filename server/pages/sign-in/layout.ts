import type { FieldProblem } from '../../platform/errors.ts'
import { Html, html } from '../html.ts'

const STYLE = `body{font:1.1875rem/1.5 Arial,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}
h1{font-size:2rem;line-height:1.2}label{display:block;font-weight:bold}
input[type=email],select{font:inherit;width:100%;max-width:30rem;box-sizing:border-box;padding:.3rem;border:2px solid #0b0c0c}
button{font:inherit;padding:.4rem .9rem;background:#00703c;color:#fff;border:0;border-bottom:2px solid #002d18;cursor:pointer}
a{color:#1d70b8}:focus-visible{outline:3px solid #fd0;outline-offset:0;background-color:#fd0;color:#0b0c0c}
.problem{border:4px solid #d4351c;padding:1rem;margin-bottom:1.5rem}.problem h2{margin:0;font-size:1.25rem}
.at-field{color:#d4351c;font-weight:bold;margin:0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
dt{font-weight:bold}dd{margin:0 0 .5rem}li{margin-bottom:1rem}`

interface Page {
  readonly title: string
  readonly body: Html
  /** What is wrong with the form, shown first and at its field. */
  readonly problems?: readonly FieldProblem[]
}

/** A whole page. */
export function page({ title, body, problems = [] }: Page): string {
  const { text } = html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${problems.length > 0 && 'Error: '}${title} – Commonlot</title>
<style>${new Html(STYLE)}</style></head>
<body><main>
${problems.length > 0 && summary(problems)}
<h1>${title}</h1>
${body}
</main></body>
</html>
`
  return text
}

const summary = (problems: readonly FieldProblem[]) =>
  html`<div class="problem" role="alert"><h2>There is a problem</h2>
${problems.map(({ field, message }) => html`<p><a href="#${field}">${message}</a></p>`)}</div>`

/** The message at a field. */
export const atField = (field: string, problems: readonly FieldProblem[]) =>
  problems
    .filter((problem) => problem.field === field)
    .map(({ message }) => html`<p class="at-field" id="${field}-error">Error: ${message}</p>`)

/** A form that sends what its page says, protected against other sites. */
export const form = (action: string, csrfToken: string, inside: Html) =>
  html`<form method="post" action="${action}" novalidate><input type="hidden" name="_csrf" value="${csrfToken}">${inside}</form>`
