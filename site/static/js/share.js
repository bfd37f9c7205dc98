// Copying the address, the device's own share sheet, and printing.
async function copy(button, status, address) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    return; // Refused: the links beside it still work.
  }
  button.textContent = status.textContent = button.dataset.done;
  setTimeout(() => {
    button.textContent = words;
    status.textContent = "";
  }, 3000);
}

for (const area of document.querySelectorAll("[data-share]")) {
  const { shareTitle: title, shareUrl: url } = area.dataset;
  const [native, copying, printing] = ["native", "copy", "print"].map((name) =>
    area.querySelector(`[data-share-${name}]`),
  );
  const status = area.querySelector("[data-share-status]");

  copying.addEventListener("click", () => copy(copying, status, url));
  printing.addEventListener("click", () => print());
  if (navigator.share) {
    native.hidden = false;
    // A closed sheet is an answer, not an error.
    native.querySelector("button").addEventListener("click", () => navigator.share({ title, url }).catch(() => {}));
  }
}
