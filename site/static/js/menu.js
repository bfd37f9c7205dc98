// The phone menu closes with Escape and when the reader goes elsewhere; opening is native.
for (const menu of document.querySelectorAll("[data-menu]")) {
  const area = menu.parentElement;
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  area.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !area.contains(event.relatedTarget)) menu.open = false;
  });
}
