// The list of files on the desk's first screen: one row each, and what all of them come to.
const form = document.querySelector("[data-intake-receive]");
const find = (name) => form.querySelector(`[data-${name}]`);
const list = find("files");

const WORDS = {
  waiting: "รอส่ง",
  arriving: "กำลังส่ง",
  broken: "ส่งมาไม่ครบ เลือกไฟล์นี้อีกครั้งเพื่อส่งต่อ",
  arrived: "กำลังเปิด",
  taken: "รับแล้ว",
};

/** Rows by the number of their file. */
export const rows = new Map();

/** Add the row of a file; `remove(row)` is called by its button. */
export function line(file, remove) {
  const row = find("row").content.firstElementChild.cloneNode(true);
  row.querySelector(".intake-file__name").textContent = file.name;
  row.dataset.name = file.name;
  row.querySelector("progress").setAttribute("aria-label", `ส่ง ${file.name}`);
  row.querySelector("button").setAttribute("aria-label", `เอา ${file.name} ออก`);
  row.querySelector("button").addEventListener("click", () => remove(row));
  list.append(row);
  show(row, file);
  return row;
}

/** Show how far a file is: any part of what the server tells of it, or `{ state, reason }`. */
export function show(row, file) {
  if (file.id) number(row, file.id);
  row.dataset.state = file.state;
  for (const key of ["kind", "size", "received"]) if (file[key] !== undefined) row.dataset[key] = file[key];
  row.querySelector(".intake-file__state").textContent = told(file);
  const bar = row.querySelector("progress");
  bar.hidden = !["arriving", "arrived"].includes(file.state);
  if (file.state === "arriving") bar.value = file.received / file.size;
  else if (file.entries) bar.value = file.opened / file.entries;
  else bar.removeAttribute("value");
  row.querySelector("button").hidden = file.state === "arrived";
  if (file.thumbnail) picture(row.querySelector(".intake-file__picture"), file.thumbnail);
  if (file.state === "refused") list.prepend(row); // what needs the officer is not below sixty photos
}

function number(row, id) {
  if (rows.has(id) && rows.get(id) !== row) rows.get(id).remove();
  rows.set(id, row);
  row.dataset.id = id;
}

function told(file) {
  if (file.state === "refused") return file.reason;
  if (file.kind === "archive" && file.entries) return `เปิดแล้ว ${file.opened} จาก ${file.entries} รายการ`;
  return WORDS[file.state];
}

function picture(place, address) {
  if (place.firstChild) return;
  const image = new Image(120, 80);
  image.loading = "lazy";
  image.alt = "";
  image.src = address;
  place.append(image);
}

export function drop(row) {
  rows.delete(Number(row.dataset.id));
  row.remove();
}

/** Rows of refused files of this name: chosen again, it gets another chance. */
export function dropRefused(name) {
  for (const row of [...list.children]) if (row.dataset.state === "refused" && row.dataset.name === name) drop(row);
}

export function summary() {
  const all = [...list.children];
  const count = (...states) => all.filter((row) => states.includes(row.dataset.state)).length;
  const photos = all.filter((row) => row.dataset.state === "taken" && row.dataset.kind === "photo").length;
  const left = count("waiting", "arriving", "arrived");
  const alive = all.filter((row) => row.dataset.state !== "refused");
  const bytes = (key) => alive.reduce((sum, row) => sum + Number(row.dataset[key] || 0), 0);
  find("progress").hidden = !left;
  find("bar").value = bytes("size") ? (100 * bytes("received")) / bytes("size") : 0;
  const parts = [
    [left, `กำลังรับ เหลือ ${left} ไฟล์`],
    [photos, `รับภาพแล้ว ${photos} ภาพ`],
    [count("broken"), `ส่งมาไม่ครบ ${count("broken")} ไฟล์`],
    [count("refused"), `รับไม่ได้ ${count("refused")} ไฟล์`],
  ];
  find("summary").textContent = parts.filter(([some]) => some).map(([, words]) => words).join(" · ");
}
