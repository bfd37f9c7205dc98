// Photographs one at a time: arrow keys, swipe, counter. Without it each photo is a plain link.
const dialog = document.querySelector("[data-lightbox-dialog]");
const part = (name) => dialog.querySelector(`[data-${name}]`);
const image = part("image");
const SWIPE = 48; // pixels: less is a tap that slipped

let links = [];
let place = 0;

function show(index) {
  place = (index + links.length) % links.length;
  const link = links[place];
  const small = link.querySelector("img");
  // The ratio is known from the small picture, so the frame does not jump while the large one loads.
  image.width = small.width;
  image.height = small.height;
  image.src = link.href;
  image.alt = small.alt;
  part("caption").textContent = link.dataset.caption;
  part("credit").textContent = link.dataset.credit;
  part("counter").textContent = `${place + 1} / ${links.length}`;
  preload(place + 1);
}

function preload(index) {
  const next = links[index];
  if (next) new Image().src = next.href;
}

function open(list, link) {
  links = [...list.querySelectorAll("a")];
  const alone = links.length < 2;
  part("back").hidden = part("on").hidden = alone;
  show(links.indexOf(link));
  dialog.showModal();
}

function listenForSwipes() {
  let start = 0;
  dialog.addEventListener("pointerdown", (event) => (start = event.clientX));
  dialog.addEventListener("pointerup", (event) => {
    const moved = event.clientX - start;
    if (event.pointerType === "touch" && Math.abs(moved) > SWIPE) show(place - Math.sign(moved));
  });
}

if (dialog) {
  for (const list of document.querySelectorAll("[data-lightbox]")) {
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(list, link);
    });
  }
  part("back").addEventListener("click", () => show(place - 1));
  part("on").addEventListener("click", () => show(place + 1));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(place - 1);
    if (event.key === "ArrowRight") show(place + 1);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // Back where the reader was, on the photo last seen.
  dialog.addEventListener("close", () => links[place]?.focus());
  listenForSwipes();
}
