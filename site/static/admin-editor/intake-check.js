// The desk's second screen: the draft beside its source.
const PAUSE = 1500; // milliseconds after the last change until the form is kept

const form = document.querySelector("[data-intake-check]");
const find = (name) => form.querySelector(`[data-${name}]`);
const source = find("source");
const accepted = new Set(find("accepted").value.split(" ").filter(Boolean));
const thrown = new Map(); // what a field held before it was thrown out
let timer;
let sending = false;

for (const button of form.querySelectorAll("[data-accept], [data-add-person]")) button.hidden = false;
// On a phone the source would push the form out of sight.
if (window.matchMedia("(max-width: 63.99rem)").matches) source.open = false;

// --- Between source and form ----------------------------------------------------------------

function fieldOf(name) {
  return form.querySelector(`[data-field="${CSS.escape(name)}"]`);
}

function inputOf(name) {
  return document.getElementById(`id_${name}`);
}

function open(element) {
  for (let part = element; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
}

function flash(element) {
  for (const other of form.querySelectorAll(".intake-flash")) other.classList.remove("intake-flash");
  element.classList.add("intake-flash");
}

form.addEventListener("click", (event) => {
  const mark = event.target.closest("[data-mark]");
  if (mark) {
    const input = inputOf(mark.dataset.mark);
    if (!input) return;
    event.preventDefault();
    open(input);
    input.scrollIntoView({ block: "center" });
    input.focus({ preventScroll: true });
    flash(fieldOf(mark.dataset.mark) ?? input);
  }
  const jump = event.target.closest("[data-jump]");
  if (jump) {
    const place = document.getElementById(`mark-${jump.dataset.jump}`);
    if (!place) return;
    event.preventDefault();
    source.open = true;
    place.scrollIntoView({ block: "center" });
    place.focus({ preventScroll: true });
    flash(place);
  }
});

form.addEventListener("focusin", (event) => {
  const name = event.target.closest("[data-field]")?.dataset.field;
  for (const mark of form.querySelectorAll(".intake-mark--now")) mark.classList.remove("intake-mark--now");
  if (!name) return;
  for (const mark of form.querySelectorAll(`[data-mark="${CSS.escape(name)}"]`)) mark.classList.add("intake-mark--now");
});

// --- Guesses --------------------------------------------------------------------------------

// Nobody need look at what will not be in the report.
function isUsed(element) {
  const person = element.closest("[data-person]");
  return !element.closest("template") && (!person || person.querySelector("input[name$='-use']").checked);
}

function guesses() {
  return [...form.querySelectorAll("[data-guess]")].filter(isUsed);
}

function questions() {
  return [...form.querySelectorAll("[data-question]")].filter(isUsed);
}

function accept(field) {
  if (!field?.hasAttribute("data-guess")) return;
  field.removeAttribute("data-guess");
  const badge = field.querySelector("[data-badge]");
  if (badge) badge.textContent = "ตรวจแล้ว";
  const button = field.querySelector("[data-accept]");
  if (button) button.hidden = true;
  accepted.add(field.dataset.field);
  find("accepted").value = [...accepted].join(" ");
  count();
}

function count() {
  const left = guesses().length + questions().length;
  find("guesses-left").textContent = left ? `ต้องตรวจอีก ${left} ค่า` : "ตรวจค่าที่เดาครบแล้ว";
  find("next-guess").hidden = !left;
}

function goToNext() {
  const next = guesses()[0] ?? questions()[0]?.closest("[data-person]").querySelector("[role=radiogroup]");
  const input = next?.querySelector("input:not([type=hidden]), textarea, select");
  if (!input) return;
  open(input);
  input.scrollIntoView({ block: "center" });
  input.focus({ preventScroll: true });
  flash(next);
}

form.addEventListener("click", (event) => {
  const field = event.target.closest("[data-field]");
  if (event.target.closest("[data-accept]")) {
    accept(field);
    (guesses()[0]?.querySelector("[data-accept]") ?? field.querySelector("input, textarea, select")).focus();
    keepSoon();
  }
  if (event.target.closest("[data-throw]")) throwOut(field, event.target.closest("[data-throw]"));
  if (event.target.closest("[data-next-guess]")) goToNext();
});

// Nothing can be thrown out of an empty field.
function showTools(field) {
  const button = field?.querySelector(":scope > .intake-field__tools [data-throw]");
  const input = field?.querySelector("input, textarea, select");
  if (button) button.hidden = input.tagName === "SELECT" || (!input.value && !thrown.has(input));
}

function throwOut(field, button) {
  const input = field.querySelector("input, textarea, select");
  const back = thrown.get(input);
  if (back === undefined) {
    if (!input.value) return;
    thrown.set(input, input.value);
    input.value = "";
    button.firstChild.textContent = "เอากลับ";
    accept(field);
  } else {
    thrown.delete(input);
    input.value = back;
    button.firstChild.textContent = "ตัดทิ้ง";
  }
  input.dispatchEvent(new Event("change", { bubbles: true }));
  showTools(field);
  input.focus();
}

// --- People ---------------------------------------------------------------------------------

function shape(person) {
  const role = person.querySelector("select[name$='-role']")?.value;
  for (const part of person.querySelectorAll("[data-for-role]")) {
    const input = part.querySelector("input, textarea");
    part.hidden = part.dataset.forRole !== role && !input.value;
  }
  person.classList.toggle("intake-person--out", !person.querySelector("input[name$='-use']").checked);
  if (person.dataset.answered) person.querySelector("[data-question]")?.remove();
  for (const shown of person.querySelectorAll("[data-shows]")) {
    const input = person.querySelector(`[name$="-${shown.dataset.shows}"]`);
    shown.textContent = input.tagName === "SELECT" ? input.selectedOptions[0]?.text : input.value;
  }
  const honorific = person.querySelector("[name$='-honorific']").value;
  const name = person.querySelector("[data-shows=name]");
  if (honorific) name.textContent = /[.ก-ฮะ-์]$/.test(honorific) ? honorific + name.textContent : `${honorific} ${name.textContent}`;
}

form.addEventListener("change", (event) => {
  for (const part of form.querySelectorAll("[data-for-check]")) {
    part.hidden = !form.elements[part.dataset.forCheck].checked && !part.querySelector("input").value;
  }
  const person = event.target.closest("[data-person]");
  if (person) {
    if (event.target.name.endsWith("-profile")) person.dataset.answered = "1";
    shape(person);
    count();
  }
});

find("add-person").addEventListener("click", () => {
  const total = form.elements["people-TOTAL_FORMS"];
  const holder = document.createElement("div");
  holder.innerHTML = find("person-template").innerHTML.replaceAll("__prefix__", total.value);
  const person = holder.firstElementChild;
  find("people").append(person);
  find("nobody")?.remove();
  total.value = Number(total.value) + 1;
  for (const field of person.querySelectorAll("[data-field]")) showTools(field);
  person.querySelector("[data-person-fields]").open = true;
  shape(person);
  person.querySelector("input[name$='-name']").focus();
});

// --- Kept while the officer works -----------------------------------------------------------

function keepSoon() {
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
}

async function keep() {
  if (sending) return;
  const status = find("kept");
  try {
    const response = await fetch(form.dataset.answers, {
      method: "POST",
      credentials: "same-origin",
      body: new URLSearchParams(new FormData(form)),
    });
    status.textContent = response.ok && !response.redirected ? "เก็บไว้แล้ว" : "เก็บไม่ได้ กรุณาเปิดหน้านี้ใหม่";
  } catch {
    status.textContent = "การเชื่อมต่อขาด ยังเก็บไม่ได้ จะลองใหม่";
    keepSoon();
  }
}

form.addEventListener("input", (event) => {
  const field = event.target.closest("[data-field]");
  accept(field);
  showTools(field);
  keepSoon();
});
form.addEventListener("change", keepSoon);
form.addEventListener("submit", (event) => {
  if (sending) event.preventDefault(); // pressed twice
  clearTimeout(timer);
  sending = true;
});
window.addEventListener("pageshow", () => {
  sending = false;
});

for (const field of form.querySelectorAll("[data-field]")) showTools(field);
count();
find("problem")?.focus();
const wrong = form.querySelector(".error-message");
if (wrong) wrong.closest("[data-field], [data-person]")?.scrollIntoView({ block: "center" });
