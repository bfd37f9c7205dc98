// Copying a text with one click, and the device's own share sheet where it has one.
for (const pack of document.querySelectorAll("[data-share-pack]")) {
  const [text, copying, sending, status] = ["textarea", "[data-copy]", "[data-send]", "[data-status]"].map((found) =>
    pack.querySelector(found),
  );
  const words = copying.textContent;

  copying.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      text.focus(); // Refused: selected, it can be copied by hand.
      text.select();
      return;
    }
    copying.textContent = status.textContent = copying.dataset.done;
    setTimeout(() => {
      copying.textContent = words;
      status.textContent = "";
    }, 3000);
  });

  if (navigator.share) {
    sending.hidden = false;
    // A closed sheet is an answer, not an error.
    sending.addEventListener("click", () =>
      navigator.share({ title: pack.dataset.title, text: text.value }).catch(() => {}),
    );
  }
}
