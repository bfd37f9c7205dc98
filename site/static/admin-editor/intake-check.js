// The desk's second screen: the draft beside its source.
const PAUSE = 1500; // milliseconds after the last change until the form is kept

const form = document.querySelector("[data-intake-check]");
const find = (name) => form.querySelector(`[data-${name}]`);
const source = find("source");
const accepted = new Set(find("accepted").value.split(" ").filter(Boolean));
const thrown = new Map(); // what a field held before it was thrown out
let timer;
let sending = false;

for (const button of form.querySelectorAll("[data-accept], [data-throw], [data-add-person], [data-next-guess]")) button.hidden = false;
// On a phone the source would push the form out of sight.
if (window.matchMedia("(max-width: 63.99rem)").matches) source.open = false;

// --- Between source and form ----------------------------------------------------------------

function fieldOf(name) {
  return form.querySelector(`[data-field="${CSS.escape(name)}"]`);
}

function inputOf(name) {
  return document.getElementById(`id_${name}`);
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

function guesses() {
  return [...form.querySelectorAll("[data-guess]")].filter((field) => field.offsetParent !== null);
}

function questions() {
  return [...form.querySelectorAll("[data-question]")].filter((question) => question.offsetParent !== null);
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
  const next = guesses()[0] ?? questions()[0]?.closest("[data-person]");
  const input = next?.querySelector("input:not([type=hidden]), textarea, select");
  if (!input) return;
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
  input.focus();
}

// --- People ---------------------------------------------------------------------------------

function shape(person) {
  const role = person.querySelector("select[name$='-role']")?.value;
  for (const part of person.querySelectorAll("[data-for-role]")) {
    const input = part.querySelector("input, textarea");
    part.hidden = part.dataset.forRole !== role && !input.value;
  }
  const used = person.querySelector("input[name$='-use']").checked;
  person.querySelector("[data-person-fields]").hidden = !used;
  if (person.querySelector("input[name$='-profile']:checked") && person.dataset.answered) person.querySelector("[data-question]")?.remove();
}

form.addEventListener("change", (event) => {
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
  person.querySelector("[data-number]").textContent = total.value;
  for (const button of person.querySelectorAll("[data-throw]")) button.hidden = false;
  shape(person);
  person.querySelector("input[name$='-name']").focus();
});

for (const person of find("people").querySelectorAll("[data-person]")) shape(person);

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
  accept(event.target.closest("[data-field]"));
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

count();
find("problem")?.focus();
const wrong = form.querySelector(".error-message");
if (wrong) wrong.closest("[data-field], [data-person]")?.scrollIntoView({ block: "center" });
