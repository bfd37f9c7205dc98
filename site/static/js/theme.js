// The light/dark switch. The choice stays on the reader's device; no cookie is set.
const root = document.documentElement;
const device = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : device.matches);

function show(button) {
  button.setAttribute("aria-pressed", String(isDark()));
}

function remember(theme) {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  show(button);
  device.addEventListener("change", () => show(button));
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    show(button);
  });
}
