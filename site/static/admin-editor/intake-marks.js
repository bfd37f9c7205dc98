// Between the fields of the draft and the places in the source from which they were read.
const form = document.querySelector("[data-intake-check]");
const source = form.querySelector("[data-source]");

// On a phone the source would push the form out of sight.
if (window.matchMedia("(max-width: 63.99rem)").matches) source.open = false;

export function fieldOf(name) {
  return form.querySelector(`[data-field="${CSS.escape(name)}"]`);
}

export function inputOf(name) {
  return document.getElementById(`id_${name}`);
}

function open(element) {
  for (let part = element; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
}

function flash(element) {
  for (const other of form.querySelectorAll(".intake-flash")) other.classList.remove("intake-flash");
  element.classList.add("intake-flash");
}

export function goTo(input, around) {
  open(input);
  input.scrollIntoView({ block: "center" });
  input.focus({ preventScroll: true });
  flash(around ?? input);
}

function goToField(name) {
  const input = inputOf(name);
  if (input) goTo(input, fieldOf(name));
  return Boolean(input);
}

export function goToSource(name) {
  const place = document.getElementById(`mark-${name}`);
  if (place) goTo(place);
  return Boolean(place);
}

form.addEventListener("click", (event) => {
  const link = event.target.closest("[data-mark], [data-jump]");
  if (!link) return;
  const { mark, jump } = link.dataset;
  if (mark ? goToField(mark) : goToSource(jump)) event.preventDefault();
});

form.addEventListener("focusin", (event) => {
  const name = event.target.closest("[data-field]")?.dataset.field;
  for (const mark of form.querySelectorAll(".intake-mark--now")) mark.classList.remove("intake-mark--now");
  if (!name) return;
  for (const mark of form.querySelectorAll(`[data-mark="${CSS.escape(name)}"]`)) mark.classList.add("intake-mark--now");
});
