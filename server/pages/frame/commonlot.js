// What is nicer with a script; every page works without.

// A form is sent once, however impatiently its button is pressed.
for (const form of document.querySelectorAll('form[method="post"]'))
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 3000)
  })

// A choice that filters a list applies by itself where the page says so.
for (const select of document.querySelectorAll('select[data-apply]'))
  select.addEventListener('change', () => select.form.requestSubmit())

for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// A folded filter stands open where there is room beside the list.
if (matchMedia('(min-width: 48.0625rem)').matches)
  for (const folded of document.querySelectorAll('details[data-open-when-wide]')) folded.open = true
