// Suggestions while typing, as an ARIA combobox over a plain form; and a note of which result was
// opened, without a cookie. Without this the form works just the same.
const PAUSE = 180; // milliseconds without a key before the server is asked
const FEWEST = 3; // letters; what stands above or below a Thai one is none
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\s]/g;

function note(address, query, page) {
  if (query && page) navigator.sendBeacon(address, new URLSearchParams({ q: query, page }));
}

class Suggestions {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("[name=q]");
    this.list = form.querySelector("[role=listbox]");
    this.status = form.querySelector("[data-search-status]");
    this.active = -1;
    this.asked = null;
    this.timer = 0;
    this.becomeCombobox();
    this.listen();
  }

  becomeCombobox() {
    const said = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(said)) this.field.setAttribute(name, value);
  }

  listen() {
    this.field.addEventListener("input", () => this.askSoon());
    this.field.addEventListener("keydown", (event) => this.press(event));
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.close();
    });
    // The field keeps the focus: a press on the list is no leaving.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.open(option);
    });
    this.form.addEventListener("submit", () => this.forget());
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  forget() {
    clearTimeout(this.timer);
    this.asked?.abort();
  }

  askSoon() {
    this.forget();
    const words = this.field.value.trim();
    if (words.replace(MARKS, "").length < FEWEST) return this.close();
    this.timer = setTimeout(() => this.ask(words), PAUSE);
  }

  async ask(words) {
    this.asked = new AbortController();
    try {
      const address = `${this.form.dataset.suggestions}?${new URLSearchParams({ q: words })}`;
      const answer = await fetch(address, { signal: this.asked.signal, credentials: "omit" });
      if (answer.ok) this.show(await answer.text());
    } catch {
      // Another letter was typed, or the network is gone: the form still searches.
    }
  }

  show(html) {
    this.list.innerHTML = html;
    this.active = -1;
    const some = this.options.length > 0;
    this.list.hidden = !some;
    this.field.setAttribute("aria-expanded", String(some));
    this.field.removeAttribute("aria-activedescendant");
    this.status.textContent = some ? this.status.dataset.some : this.status.dataset.none;
  }

  close() {
    this.forget();
    this.list.hidden = true;
    this.active = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
  }

  press(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (event.key === "Escape" && open) this.close();
    else if (event.key === "ArrowDown" && open) this.move(1);
    else if (event.key === "ArrowUp" && open) this.move(-1);
    else if (event.key === "Enter" && open && this.active >= 0) this.open(this.options[this.active]);
    else return;
    event.preventDefault();
  }

  // Past either end is the field itself, with what was typed.
  move(step) {
    const options = this.options;
    this.active = ((this.active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === this.active)));
    const chosen = options[this.active];
    if (chosen) {
      this.field.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  open(option) {
    note(this.form.dataset.clicked, this.field.value.trim(), option.dataset.page);
    location.assign(option.dataset.url);
  }
}

for (const form of document.querySelectorAll("[data-search]")) new Suggestions(form);

const box = document.querySelector("[data-search]");
for (const result of document.querySelectorAll("[data-result]")) {
  result.addEventListener("click", (event) => {
    if (event.target.closest("a")) note(box.dataset.clicked, box.querySelector("[name=q]").defaultValue, result.dataset.result);
  });
}
