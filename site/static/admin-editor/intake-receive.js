// The desk's first screen: text is kept while it is written, files are sent in pieces.
//
// A piece that did not arrive is sent again, after a while and whenever the network is back. What
// arrived stays: the same files chosen again, tomorrow or on another screen, go on where they were.
const WAITS = [1000, 3000, 8000, 20000]; // milliseconds before the next try
const AT_ONCE = 2; // files on their way
const PAUSE = 1200; // milliseconds after the last letter until the text is kept

const form = document.querySelector("[data-intake-receive]");
const limits = JSON.parse(document.getElementById("intake-limits").textContent);
const known = JSON.parse(document.getElementById("intake-files").textContent);
const find = (name) => form.querySelector(`[data-${name}]`);
const token = form.elements.csrfmiddlewaretoken.value;
const list = find("files");
const text = find("text");
const rows = new Map(); // <li> by number of the file
const waiting = []; // { file, row }
let address = location.pathname.endsWith("/new/") ? null : location.pathname;
let beginning = null;
let running = 0;
let textTimer;
let textKept = text.value;

class Refused extends Error {}

// --- Talking to the server ------------------------------------------------------------------

async function ask(url, options = {}) {
  const response = await fetch(url, {
    credentials: "same-origin",
    ...options,
    headers: { "X-CSRFToken": token, Accept: "application/json", ...options.headers },
  });
  const answer = await response.json().catch(() => ({}));
  if (response.status === 422 || response.status === 400) throw new Refused(answer.reason || answer.problem || "");
  if (response.status === 403 || response.status === 404 || response.redirected) {
    throw new Refused("หมดเวลาเข้าสู่ระบบ หรือข่าวนี้ถูกลบแล้ว กรุณาเปิดหน้านี้ใหม่");
  }
  if (!response.ok && response.status !== 409) throw new TypeError(`status ${response.status}`);
  return { status: response.status, ...answer };
}

async function patiently(work) {
  for (let tries = 0; ; tries += 1) {
    try {
      const done = await work();
      showTrouble("");
      return done;
    } catch (error) {
      if (error instanceof Refused) throw error;
      showTrouble("การเชื่อมต่อขาด สิ่งที่ส่งถึงแล้วยังอยู่ครบ จะส่งต่อเองเมื่อเชื่อมต่อได้");
      await wait(WAITS[Math.min(tries, WAITS.length - 1)]);
    }
  }
}

function wait(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done, { once: true });
    function done() {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
  });
}

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

async function keepText() {
  const value = text.value;
  if (text.readOnly || value === textKept || (!address && !value.trim())) return;
  const status = find("text-status");
  if (value.length > limits.text) {
    status.textContent = `ข้อความยาว ${value.length.toLocaleString()} ตัวอักษร รับได้ไม่เกิน ${limits.text.toLocaleString()}`;
    return;
  }
  try {
    const url = await here();
    await patiently(() => ask(`${url}text/`, { method: "POST", body: new URLSearchParams({ text: value }) }));
    textKept = value;
    status.textContent = "เก็บข้อความแล้ว";
  } catch (error) {
    status.textContent = error.message;
  }
}

function showText({ text: words, source_name: name }) {
  text.value = words;
  textKept = words;
  text.readOnly = Boolean(name);
  find("forget-text").hidden = !name;
  find("text-help").textContent = name
    ? `มาจากไฟล์ ${name}`
    : "วางข้อความที่ได้รับทั้งหมด รวมพาดหัวและบรรทัดผู้เขียน หรือส่งไฟล์ Word";
}

find("forget-text").addEventListener("click", async () => {
  const url = await here();
  await patiently(() => ask(`${url}text/`, { method: "DELETE" }));
  for (const [number, row] of rows) if (row.dataset.kind === "text") drop(number);
  showText({ text: "", source_name: "" });
  text.focus();
});

// --- Files ----------------------------------------------------------------------------------

async function take(files) {
  if (!files.length) return;
  let url;
  try {
    url = await here();
  } catch (error) {
    showTrouble(error.message);
    return;
  }
  for (const file of files) waiting.push({ file, url, row: line({ name: file.name, size: file.size, state: "waiting" }) });
  while (running < AT_ONCE && waiting.length) work();
  summary();
}

async function work() {
  running += 1;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    try {
      await send(next);
    } catch (error) {
      show(next.row, { state: "refused", reason: error.message });
    }
    summary();
  }
  running -= 1;
}

async function send({ file, url, row }) {
  const about = new URLSearchParams({ name: file.name, size: file.size, modified: file.lastModified });
  let at = await patiently(() => ask(`${url}files/`, { method: "POST", body: about }));
  if (rows.has(at.id) && rows.get(at.id) !== row) rows.get(at.id).remove();
  rows.set(at.id, row);
  row.dataset.id = at.id;
  show(row, at);
  while (at.state === "arriving") {
    const piece = file.slice(at.received, at.received + limits.piece);
    const offset = String(at.received);
    const options = { method: "PATCH", body: piece, headers: { "Upload-Offset": offset, "Content-Type": "application/octet-stream" } };
    at = { ...at, ...(await patiently(() => ask(`${url}files/${at.id}/`, options))) };
    show(row, at);
    summary();
  }
  await open(at, url, row);
}

async function open(file, url, row) {
  let at = file;
  while (at.state === "arrived") {
    at = await patiently(() => ask(`${url}files/${file.id}/open/`, { method: "POST" }));
    show(row, at);
    for (const inside of at.contents) show(rows.get(inside.id) ?? line(inside), inside);
    if ("text" in at) showText(at);
    summary();
  }
}

// --- What is seen ---------------------------------------------------------------------------

function line(file) {
  const row = document.createElement("li");
  row.className = "intake-file";
  row.innerHTML = '<span class="intake-file__picture"></span><span class="intake-file__name"></span><span class="intake-file__state"></span><progress max="1" hidden></progress><button class="intake-tool" type="button" hidden>เอาออก</button>';
  row.querySelector(".intake-file__name").textContent = file.name;
  row.querySelector("progress").setAttribute("aria-label", `ส่ง ${file.name}`);
  row.querySelector("button").setAttribute("aria-label", `เอา ${file.name} ออก`);
  row.querySelector("button").addEventListener("click", () => remove(row));
  list.append(row);
  if (file.id) {
    rows.set(file.id, row);
    row.dataset.id = file.id;
  }
  show(row, file);
  return row;
}

const WORDS = { waiting: "รอส่ง", arriving: "กำลังส่ง", arrived: "กำลังเปิด", taken: "รับแล้ว" };

function show(row, file) {
  const settled = file.state === "taken" || file.state === "refused";
  row.dataset.state = file.state;
  if (file.kind) row.dataset.kind = file.kind;
  if (file.size) row.dataset.size = file.size;
  if (file.received !== undefined) row.dataset.received = file.received;
  const state = row.querySelector(".intake-file__state");
  state.textContent = file.state === "refused" ? file.reason : WORDS[file.state];
  if (file.kind === "archive" && file.entries) state.textContent = `เปิดแล้ว ${file.opened} จาก ${file.entries} รายการ`;
  const bar = row.querySelector("progress");
  bar.hidden = settled || file.state === "waiting";
  if (file.state === "arriving") bar.value = file.received / file.size;
  else bar.removeAttribute("value");
  row.querySelector("button").hidden = !settled;
  const picture = row.querySelector(".intake-file__picture");
  if (file.thumbnail && !picture.firstChild) {
    const image = new Image(120, 80);
    image.loading = "lazy";
    image.alt = "";
    image.src = file.thumbnail;
    picture.append(image);
  }
}

async function remove(row) {
  const number = Number(row.dataset.id);
  const next = row.nextElementSibling?.querySelector("button") ?? find("input");
  try {
    if (number) await patiently(() => ask(`${address}files/${number}/`, { method: "DELETE" }));
  } catch (error) {
    showTrouble(error.message);
    return;
  }
  if (row.dataset.kind === "text" && row.dataset.state === "taken") showText({ text: "", source_name: "" });
  if (number) drop(number);
  else row.remove();
  summary();
  next.focus();
}

function drop(number) {
  rows.get(number)?.remove();
  rows.delete(number);
}

function showTrouble(message) {
  find("status").classList.toggle("error-message", Boolean(message));
  if (message) {
    find("progress").hidden = false;
    find("status").textContent = message;
  }
}

function summary() {
  const all = [...list.children];
  const count = (state) => all.filter((row) => row.dataset.state === state).length;
  const photos = all.filter((row) => row.dataset.state === "taken" && row.dataset.kind === "photo").length;
  const left = count("waiting") + count("arriving") + count("arrived");
  const sent = all.reduce((sum, row) => sum + (row.dataset.state === "refused" ? 0 : Number(row.dataset.received || 0)), 0);
  const total = all.reduce((sum, row) => sum + (row.dataset.state === "refused" ? 0 : Number(row.dataset.size || 0)), 0);
  find("progress").hidden = !left;
  find("bar").value = total ? (100 * sent) / total : 0;
  if (left && !find("status").classList.contains("error-message")) find("status").textContent = `กำลังรับ เหลือ ${left} ไฟล์`;
  const refused = count("refused");
  find("summary").textContent = [
    photos ? `ภาพ ${photos} ภาพ` : "",
    left ? `เหลืออีก ${left} ไฟล์` : "",
    refused ? `รับไม่ได้ ${refused} ไฟล์` : "",
  ].filter(Boolean).join(" · ");
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
  if (!files.length) return;
  event.preventDefault();
  take(files);
});

form.addEventListener("submit", async (event) => {
  if (running || waiting.length) {
    event.preventDefault();
    find("status").textContent = "รอให้ไฟล์ส่งครบก่อน แล้วกดอีกครั้ง";
    find("progress").hidden = false;
  }
});
window.addEventListener("beforeunload", (event) => {
  if (running || waiting.length) event.preventDefault();
});

// What came before: shown, and opened if a broken connection left it half opened.
for (const file of known) {
  const row = line(file);
  if (file.state === "arriving") row.querySelector(".intake-file__state").textContent = "ส่งมาไม่ครบ เลือกไฟล์นี้อีกครั้งเพื่อส่งต่อ";
  if (file.state === "arriving") row.querySelector("button").hidden = false;
  if (file.state === "arrived" && !file.parent) open(file, address, row).catch((error) => show(row, { state: "refused", reason: error.message }));
}
summary();
