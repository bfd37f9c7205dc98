// The newsletter's screen: order of photos, how many are chosen, and the page as it would be.
const MOST = 6;
const PAUSE = 350; // milliseconds after the last change until the page is drawn again

const form = document.querySelector("[data-newsletter]");
const list = form.querySelector("[data-newsletter-photos]");
const count = form.querySelector("[data-newsletter-count]");
const preview = document.querySelector("[data-newsletter-preview]");
const status = document.querySelector("[data-newsletter-status]");
let timer;

function choices() {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name === "layout" || name === "photos") chosen.append(name, value);
  }
  return chosen;
}

function draw() {
  const chosen = choices();
  const number = chosen.getAll("photos").length;
  count.textContent = number > MOST ? `เลือกไว้ ${number} ภาพ เกินไป ${number - MOST} ภาพ` : `เลือกไว้ ${number} ภาพ`;
  if (!preview || number > MOST) return;
  const address = `${form.dataset.preview}?${chosen}`;
  if (preview.getAttribute("src") === address) return;
  preview.setAttribute("aria-busy", "true");
  status.textContent = "กำลังจัดหน้า…";
  preview.src = address;
}

function move(item, by) {
  const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(item);
  else other.after(item);
}

form.addEventListener("change", () => {
  clearTimeout(timer);
  timer = setTimeout(draw, PAUSE);
});

list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (!button) return;
  move(button.closest("li"), Number(button.dataset.move));
  button.focus();
  form.dispatchEvent(new Event("change"));
});

for (const moves of list.querySelectorAll("[data-newsletter-moves]")) moves.hidden = false;

preview?.addEventListener("load", () => {
  preview.removeAttribute("aria-busy");
  status.textContent = "";
});
preview?.addEventListener("error", () => {
  preview.removeAttribute("aria-busy");
  status.textContent = "แสดงตัวอย่างไม่ได้ กรุณาเปิดหน้านี้ใหม่";
});

draw();

// Made in the background: look again until the files are there.
if (document.querySelector("[data-newsletter-waiting]")) setTimeout(() => location.reload(), 3000);
