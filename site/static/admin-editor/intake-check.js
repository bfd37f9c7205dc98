// The desk's second screen: the draft beside its source.
import { ask, patiently } from "./intake-asking.js";
import { fieldOf, goTo, goToSource, inputOf } from "./intake-marks.js";

const PAUSE = 1500; // milliseconds after the last change until the form is kept

const form = document.querySelector("[data-intake-check]");
const find = (name) => form.querySelector(`[data-${name}]`);
const accepted = new Set(find("accepted").value.split(" ").filter(Boolean));
const thrown = new Map(); // what a field held before it was thrown out
let lastAt = form; // where the officer is in the draft
let timer;
let isDirty = false;
let keeping = null; // the promise of it
let going = false; // to the report
let isKept = false; // all of it, before the form is sent

for (const button of form.querySelectorAll("[data-accept], [data-add-person], [data-start-again]")) button.hidden = false;

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
  keepSoon();
}

function count() {
  const left = guesses().length + questions().length;
  find("guesses-left").textContent = left ? `ต้องตรวจอีก ${left} ค่า` : "ตรวจครบแล้ว";
  find("next-guess").hidden = !left;
}

form.addEventListener("focusin", ({ target }) => {
  if (target.closest("[data-field], [data-person]")) lastAt = target;
});

/** The next field to look at: behind where the officer is, else from the top. */
function next() {
  const open = [...form.querySelectorAll("[data-guess], [data-question]")].filter(isUsed);
  const isBehind = (one) => lastAt.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const one = open.find(isBehind) ?? open[0];
  return one?.matches("[data-question]") ? one.closest("[data-person]").querySelector("[role=radiogroup]") : one;
}

function goToNext() {
  const place = next();
  const input = place?.querySelector(".intake-field__input :is(input, textarea, select)") ?? place?.querySelector("input, textarea, select");
  if (input) goTo(input, place);
}

form.addEventListener("click", (event) => {
  const field = event.target.closest("[data-field]");
  if (event.target.closest("[data-accept]")) {
    const byKeyboard = event.detail === 0;
    accept(field);
    if (byKeyboard && next()) goToNext();
    else inputOf(field.dataset.field).focus({ preventScroll: true });
  }
  if (event.target.closest("[data-throw]")) throwOut(field, event.target.closest("[data-throw]"));
  if (event.target.closest("[data-next-guess]")) goToNext();
  if (event.target.name?.endsWith("-profile")) answer(event.target.closest("[data-person]"));
});

// Choosing what was chosen already is an answer too, but changes nothing.
function answer(person) {
  person.querySelector("[data-question]")?.remove();
  count();
  keepSoon();
}

// Keys are told by their place: the same ones with a Thai layout.
const KEYS = {
  KeyN: goToNext,
  KeyA: (name) => {
    if (!fieldOf(name)?.hasAttribute("data-guess")) return;
    accept(fieldOf(name));
    if (next()) goToNext();
  },
  KeyS: goToSource,
};

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || !KEYS[event.code]) return;
  event.preventDefault();
  KEYS[event.code](event.target.closest("[data-field]")?.dataset.field);
});

// Nothing can be thrown out of an empty field.
function showTools(field) {
  const button = field?.querySelector("[data-throw]");
  const input = field?.querySelector(".intake-field__input :is(input, textarea, select)");
  if (button) button.hidden = input.tagName === "SELECT" || (!input.value && !thrown.has(input));
}

function throwOut(field, button) {
  const input = inputOf(field.dataset.field);
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
    shape(person);
    count();
  }
});

find("add-person").addEventListener("click", () => {
  const total = form.elements["people-TOTAL_FORMS"];
  const holder = document.createElement("div");
  const number = Number(total.value) + 1;
  holder.innerHTML = find("person-template").innerHTML.replaceAll("__prefix__", total.value).replaceAll("__number__", number);
  const person = holder.firstElementChild;
  find("people").append(person);
  find("nobody")?.remove();
  total.value = number;
  for (const field of person.querySelectorAll("[data-field]")) showTools(field);
  person.querySelector("[data-person-fields]").open = true;
  shape(person);
  goTo(person.querySelector("input[name$='-name']"), person);
  keepSoon();
});

// --- Kept while the officer works -----------------------------------------------------------

function keepSoon() {
  isDirty = true;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
}

/** Keep the form as it stands; one after the other, or an older one would arrive last. */
function keep() {
  clearTimeout(timer);
  keeping ??= keepAll().finally(() => {
    keeping = null;
  });
  return keeping;
}

async function keepAll() {
  const status = find("kept");
  while (isDirty) {
    isDirty = false;
    try {
      await patiently(() => ask(form.dataset.answers, { method: "POST", body: new URLSearchParams(new FormData(form)) }));
      status.textContent = "เก็บไว้แล้ว";
    } catch (error) {
      isDirty = true;
      status.textContent = error.message;
      return;
    }
  }
}

// A page that is left sends what it still has; it is not asked whether that arrived.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden" || !isDirty || going) return;
  navigator.sendBeacon(form.dataset.answers, new FormData(form));
});

form.addEventListener("input", (event) => {
  const field = event.target.closest("[data-field]");
  accept(field);
  showTools(field);
  keepSoon();
});
form.addEventListener("change", keepSoon);

find("start-again").addEventListener("click", async () => {
  if (!confirm("ทิ้งทุกอย่างที่แก้และเลือกไว้ในหน้านี้ แล้วเริ่มใหม่จากที่อ่านได้จากต้นฉบับ")) return;
  clearTimeout(timer);
  isDirty = false;
  await keeping; // it would arrive after what follows
  try {
    await patiently(() => ask(form.dataset.answers, { method: "DELETE" }));
    location.assign(location.pathname);
  } catch (error) {
    find("kept").textContent = error.message;
  }
});

// --- On to the report -----------------------------------------------------------------------

form.addEventListener("submit", async (event) => {
  if (isKept) return;
  event.preventDefault();
  if (going) return; // pressed twice
  setGoing(true);
  isDirty = true;
  await keep(); // signed out meanwhile: this waits, and the form would be lost
  isKept = !isDirty;
  if (isKept) form.requestSubmit(event.submitter);
  else setGoing(false);
});

function setGoing(value) {
  going = value;
  isKept = false;
  const button = find("submit");
  button.setAttribute("aria-disabled", String(value));
  button.textContent = value ? "กำลังสร้างร่าง…" : button.dataset.submit;
}

window.addEventListener("pageshow", () => setGoing(false));

for (const field of form.querySelectorAll("[data-field]")) showTools(field);
count();
find("problem")?.focus();
