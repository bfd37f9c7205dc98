// The desk's first screen: text is kept while it is written, files are sent in pieces.
//
// What arrived stays: the same files chosen again, tomorrow or on another screen, go on where they
// were.
import { Refused, ask, patiently, tell } from "./intake-asking.js";
import { drop, dropRefused, line, rows, show, summary } from "./intake-rows.js";

const AT_ONCE = 2; // files on their way
const PAUSE = 1200; // milliseconds after the last letter until the text is kept
const KEEPALIVE = 60_000; // bytes that a browser still sends for a page that is left

const form = document.querySelector("[data-intake-receive]");
const limits = JSON.parse(document.getElementById("intake-limits").textContent);
const known = JSON.parse(document.getElementById("intake-files").textContent);
const find = (name) => form.querySelector(`[data-${name}]`);
const text = find("text");
const waiting = []; // jobs: { file, url, row, stop }
const jobs = new WeakMap(); // of their rows
const whenIdle = [];
let address = location.pathname.endsWith("/new/") ? null : location.pathname;
let beginning = null;
let taken = Promise.resolve(); // when all files that were chosen are in the list
let running = 0;
let going = false; // to the next screen
let textTimer;
let textKept = text.value;

// The intake is made when there is something to keep, not by looking at an empty screen.
function here() {
  if (address) return Promise.resolve(address);
  beginning ??= patiently(() => ask(form.action, { method: "POST" })).then(({ url }) => {
    address = url;
    form.action = url;
    history.replaceState(null, "", url);
    return url;
  });
  return beginning;
}

// --- Text -----------------------------------------------------------------------------------

text.addEventListener("input", () => {
  clearTimeout(textTimer);
  textTimer = setTimeout(keepText, PAUSE);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") keepText();
});

/** Keep the text; return whether the server has it as it stands here. */
async function keepText() {
  clearTimeout(textTimer);
  const value = text.value;
  if (text.readOnly || value === textKept || (!address && !value.trim())) return true;
  const status = find("text-status");
  if (value.length > limits.text) {
    status.textContent = `ข้อความยาว ${value.length.toLocaleString()} ตัวอักษร รับได้ไม่เกิน ${limits.text.toLocaleString()} กรุณาวางเฉพาะเนื้อข่าวของงานเดียว`;
    return false;
  }
  const body = new URLSearchParams({ text: value });
  try {
    const url = await here();
    await patiently(() => ask(`${url}text/`, { method: "POST", body, keepalive: String(body).length < KEEPALIVE }));
  } catch (error) {
    status.textContent = error.message;
    return false;
  }
  textKept = value;
  status.textContent = "เก็บข้อความแล้ว";
  return true;
}

function showText({ text: words, source_name: name }) {
  text.value = words;
  textKept = words;
  text.readOnly = Boolean(name);
  find("forget-text").hidden = !name;
  find("text-status").textContent = "";
  find("text-help").textContent = name ? `มาจากไฟล์ ${name}` : find("text-help").dataset.textHelp;
}

find("forget-text").addEventListener("click", async () => {
  try {
    const url = await here();
    await patiently(() => ask(`${url}text/`, { method: "DELETE" }));
  } catch (error) {
    tell(error);
    return;
  }
  for (const row of rows.values()) if (row.dataset.kind === "text") drop(row);
  showText({ text: "", source_name: "" });
  summary();
  text.focus();
});

// --- Files ----------------------------------------------------------------------------------

function take(files) {
  taken = taken.then(() => takeNow(files));
}

async function takeNow(files) {
  let url;
  try {
    await keepText(); // else a Word file would not know that there is a text already
    url = await here();
  } catch (error) {
    tell(error);
    return;
  }
  for (const file of files) {
    dropRefused(file.name);
    const row = line({ name: file.name, size: file.size, state: "waiting" }, remove);
    const job = { file, url, row, stop: new AbortController() };
    jobs.set(row, job);
    waiting.push(job);
  }
  summary();
  while (running < AT_ONCE && waiting.length) work();
}

async function work() {
  running += 1;
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    try {
      await send(job);
    } catch (error) {
      if (!job.stop.signal.aborted) show(job.row, { state: "refused", reason: error.message });
    }
    summary();
  }
  running -= 1;
  if (!running) for (const resolve of whenIdle.splice(0)) resolve();
}

function idle() {
  return running || waiting.length ? new Promise((resolve) => whenIdle.push(resolve)) : Promise.resolve();
}

async function send(job) {
  const { file, url, row, stop } = job;
  const about = new URLSearchParams({ name: file.name, size: file.size, modified: file.lastModified });
  let at = await patiently(() => ask(`${url}files/`, { method: "POST", body: about }));
  if (stop.signal.aborted) {
    await takeBack(url, at.id);
    return;
  }
  show(row, at);
  while (at.state === "arriving") {
    const body = await pieceOf(job, at);
    const headers = { "Upload-Offset": String(at.received), "Content-Type": "application/octet-stream" };
    const piece = { method: "PATCH", body, headers, signal: stop.signal };
    at = { ...at, ...(await patiently(() => ask(`${url}files/${at.id}/`, piece))) };
    show(row, at);
    summary();
  }
  await open(at, url, row);
}

/** Read the next piece: a file that was changed or moved since it was chosen cannot be read. */
async function pieceOf({ file, url }, at) {
  try {
    return await file.slice(at.received, at.received + limits.piece).arrayBuffer();
  } catch {
    await takeBack(url, at.id);
    throw new Refused("ไฟล์นี้ถูกแก้ไขหรือย้ายระหว่างส่ง กรุณาเลือกใหม่");
  }
}

async function open(file, url, row) {
  let at = file;
  while (at.state === "arrived") {
    at = await patiently(() => ask(`${url}files/${file.id}/open/`, { method: "POST" }));
    show(row, at);
    for (const inside of at.contents) showInside(inside);
    if ("text" in at) showText(at);
    summary();
  }
}

function showInside(file) {
  if (rows.has(file.id)) show(rows.get(file.id), file);
  else line(file, remove);
}

function takeBack(url, id) {
  return patiently(() => ask(`${url}files/${id}/`, { method: "DELETE" }));
}

async function remove(row) {
  const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button:not([hidden])") ?? find("input");
  const job = jobs.get(row);
  job?.stop.abort();
  if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
  try {
    if (row.dataset.id) await takeBack(address, row.dataset.id);
  } catch (error) {
    tell(error);
    return;
  }
  if (row.dataset.kind === "text" && row.dataset.state === "taken") showText({ text: "", source_name: "" });
  drop(row);
  summary();
  next.focus();
}

find("input").addEventListener("change", (event) => {
  const files = [...event.target.files];
  event.target.value = ""; // they are sent one by one, not once more with the form
  take(files);
});

const area = find("drop");
for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    area.classList.add("intake-drop--over");
  });
}
for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => area.classList.remove("intake-drop--over"));
form.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  take([...event.dataTransfer.files]);
});
text.addEventListener("paste", (event) => {
  const files = [...event.clipboardData.files];
  if (!files.length || event.clipboardData.types.includes("text/plain")) return; // Word copies a picture of its text
  event.preventDefault();
  take(files);
});

// --- On to the next screen ------------------------------------------------------------------

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (going) return;
  setGoing(true);
  await taken;
  await idle();
  const isKept = await keepText();
  if (isKept && text.value.trim()) {
    form.submit();
    return;
  }
  setGoing(false);
  if (isKept) find("text-status").textContent = "กรุณาวางข้อความข่าว หรือส่งไฟล์ Word ก่อน";
  text.focus();
});

function setGoing(value) {
  going = value;
  const button = find("submit");
  button.setAttribute("aria-disabled", String(value));
  button.textContent = value ? (running || waiting.length ? "รอไฟล์ครบ แล้วไปต่อเอง…" : "กำลังอ่าน…") : button.dataset.submit;
}

window.addEventListener("pageshow", () => setGoing(false));
window.addEventListener("beforeunload", (event) => {
  if (running || waiting.length) event.preventDefault();
});

// What came before: shown, and opened if a broken connection left it half opened.
for (const file of known) {
  const row = line(file.state === "arriving" ? { ...file, state: "broken" } : file, remove);
  if (file.state === "arrived" && !file.parent) {
    open(file, address, row).catch((error) => show(row, { state: "refused", reason: error.message }));
  }
}
summary();
