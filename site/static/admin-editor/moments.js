/*
 * Date and time inputs of the editor (core/forms/widgets.py).
 *
 * Under each input: how its text is understood ("วันพุธที่ 10 มิถุนายน 2569"), read by the server so
 * that there is one set of rules, and for dates a calendar in พ.ศ. Without this file the inputs are
 * plain text and work. Stimulus connects them wherever they appear: inline panels, StreamField,
 * dialogs.
 */
(() => {
  const { Controller } = window.StimulusModule;
  const BE_OFFSET = 543;
  const PAUSE = 250; // ms without a key before the text is read
  const MINUTE_STEPS = [0, 30];
  const [FIRST_HOUR, LAST_HOUR] = [7, 18];

  const inUtc = (options) => new Intl.DateTimeFormat("th-TH", { ...options, timeZone: "UTC" });
  const MONTH = inUtc({ month: "long" });
  const MONTH_SHORT = inUtc({ month: "short" });
  const WEEKDAY = inUtc({ weekday: "long" });
  const WEEKDAYS_SHORT = ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."];

  // Days are midnights in UTC, so that no clock change moves them.
  const day = (year, month, date) => new Date(Date.UTC(year, month, date));
  const today = () => {
    const now = new Date();
    return day(now.getFullYear(), now.getMonth(), now.getDate());
  };
  const plusDays = (from, days) => new Date(from.getTime() + days * 86_400_000);
  const plusMonths = (from, months) => {
    const first = day(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
    const last = day(first.getUTCFullYear(), first.getUTCMonth() + 1, 0).getUTCDate();
    return plusDays(first, Math.min(from.getUTCDate(), last) - 1);
  };
  const isSame = (a, b) => a && b && a.getTime() === b.getTime();
  const beYear = (of) => of.getUTCFullYear() + BE_OFFSET;
  const inShort = (of) => `${of.getUTCDate()} ${MONTH_SHORT.format(of)} ${beYear(of)}`;
  const inWords = (of) =>
    `${WEEKDAY.format(of)}ที่ ${of.getUTCDate()} ${MONTH.format(of)} ${beYear(of)}`;

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  };
  const button = (label, text, onClick, className = "thai-calendar__step") => {
    const made = element("button", { type: "button", class: className, "aria-label": label }, text);
    made.addEventListener("click", onClick);
    return made;
  };

  /* A month of days. Keys as in the ARIA date-picker pattern: arrows, Home, End, Page Up and Down. */
  class Calendar {
    constructor({ chosen, onChoose, onClose }) {
      this.chosen = chosen;
      this.focused = chosen ?? today();
      this.onChoose = onChoose;
      this.onClose = onClose;
      this.title = element("strong", { class: "thai-calendar__title", "aria-live": "polite" });
      this.days = element("tbody");
      this.root = element(
        "div",
        { class: "thai-calendar", role: "dialog", "aria-label": "เลือกวันที่" },
        this.head(),
        element("table", { role: "grid" }, this.weekdays(), this.days),
        this.foot(),
      );
      this.root.addEventListener("keydown", (event) => this.onKey(event));
      this.draw();
    }

    head() {
      const step = (months) => () => this.moveTo(plusMonths(this.focused, months), false);
      return element(
        "div",
        { class: "thai-calendar__head" },
        button("ปีก่อน", "«", step(-12)),
        button("เดือนก่อน", "‹", step(-1)),
        this.title,
        button("เดือนถัดไป", "›", step(1)),
        button("ปีถัดไป", "»", step(12)),
      );
    }

    weekdays() {
      const row = element("tr");
      WEEKDAYS_SHORT.forEach((name, n) => {
        const inFull = WEEKDAY.format(day(2023, 0, 1 + n)); // that 1 January was a Sunday
        row.append(element("th", { scope: "col", abbr: inFull }, name));
      });
      return element("thead", {}, row);
    }

    foot() {
      const choose = (days) => () => this.onChoose(plusDays(today(), days));
      const shortcut = (text, days) =>
        button(text, text, choose(days), "button button-small button-secondary");
      return element(
        "div",
        { class: "thai-calendar__foot" },
        shortcut("เมื่อวาน", -1),
        shortcut("วันนี้", 0),
        shortcut("พรุ่งนี้", 1),
      );
    }

    draw() {
      const [year, month] = [this.focused.getUTCFullYear(), this.focused.getUTCMonth()];
      const first = day(year, month, 1);
      const length = day(year, month + 1, 0).getUTCDate();
      const blanks = first.getUTCDay();
      this.title.textContent = `${MONTH.format(first)} ${year + BE_OFFSET}`;
      this.days.replaceChildren();
      let row;
      for (let cell = 0; cell < blanks + length; cell += 1) {
        if (cell % 7 === 0) this.days.append((row = element("tr")));
        row.append(cell < blanks ? element("td") : this.dayCell(plusDays(first, cell - blanks)));
      }
    }

    dayCell(of) {
      const made = button(inWords(of), of.getUTCDate(), () => this.onChoose(of), "thai-calendar__day");
      made.tabIndex = isSame(of, this.focused) ? 0 : -1;
      if (isSame(of, today())) made.setAttribute("aria-current", "date");
      return element("td", { "aria-selected": String(Boolean(isSame(of, this.chosen))) }, made);
    }

    moveTo(of, takeFocus = true) {
      this.focused = of;
      this.draw();
      if (takeFocus) this.focus();
    }

    focus() {
      this.days.querySelector("[tabindex='0']").focus();
    }

    onKey(event) {
      if (event.key === "Escape") {
        event.stopPropagation(); // an open dialog around the field stays open
        this.onClose();
        return;
      }
      const of = this.focused;
      const target = {
        ArrowLeft: () => plusDays(of, -1),
        ArrowRight: () => plusDays(of, 1),
        ArrowUp: () => plusDays(of, -7),
        ArrowDown: () => plusDays(of, 7),
        Home: () => plusDays(of, -of.getUTCDay()),
        End: () => plusDays(of, 6 - of.getUTCDay()),
        PageUp: () => plusMonths(of, event.shiftKey ? -12 : -1),
        PageDown: () => plusMonths(of, event.shiftKey ? 12 : 1),
      }[event.key];
      if (!target || !this.days.contains(event.target)) return;
      event.preventDefault();
      this.moveTo(target());
    }
  }

  class ThaiMoment extends Controller {
    static values = { kind: String, url: String };

    connect() {
      const id = `${this.element.id}-reading`;
      this.line = element("span", { id, class: "thai-moment__reading", role: "status" });
      this.furniture = element("div", { class: "thai-moment" }, this.line);
      if (this.kindValue === "time") this.suggestHours();
      else this.furniture.prepend(this.calendarButton());
      this.element.insertAdjacentElement("afterend", this.furniture);
      this.element.setAttribute(
        "aria-describedby",
        `${this.element.getAttribute("aria-describedby") ?? ""} ${id}`.trim(),
      );
      this.listeners = new AbortController();
      this.listen(this.element, "input", () => this.readSoon());
      this.listen(this.element, "change", () => this.read());
      this.read();
    }

    disconnect() {
      clearTimeout(this.timer);
      this.close(false);
      this.listeners.abort();
      this.furniture.remove();
    }

    listen(target, type, handler) {
      target.addEventListener(type, handler, { signal: this.listeners.signal });
    }

    readSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.read({ typing: true }), PAUSE);
    }

    async read({ typing = false } = {}) {
      clearTimeout(this.timer);
      const text = this.element.value.trim();
      if (text !== this.text) {
        this.text = text;
        this.reading = text ? this.ask(text) : {};
      }
      const answer = await this.reading;
      if (this.text !== text || !answer) return;
      this.day = answer.day ? new Date(answer.day) : null;
      // Half a date is no mistake: say nothing until the writer leaves the field.
      if (answer.error && typing) this.say("");
      else this.say(answer.reading ?? answer.error ?? "", Boolean(answer.error));
    }

    ask(text) {
      const url = new URL(this.urlValue, window.location);
      url.search = new URLSearchParams({ kind: this.kindValue, text });
      return fetch(url)
        .then((response) => response.json())
        .catch(() => null); // off line, or signed out: the server reads again when it saves
    }

    say(text, isError = false) {
      this.line.textContent = text;
      this.line.classList.toggle("thai-moment__reading--error", isError);
    }

    calendarButton() {
      const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      icon.setAttribute("class", "icon icon-calendar-alt");
      icon.setAttribute("aria-hidden", "true");
      icon.innerHTML = '<use href="#icon-calendar-alt"></use>';
      this.opener = element(
        "button",
        { type: "button", class: "thai-moment__open", "aria-expanded": "false" },
        icon,
        "ปฏิทิน",
      );
      this.opener.addEventListener("click", () => (this.calendar ? this.close() : this.open()));
      return this.opener;
    }

    async open() {
      await this.read();
      if (this.calendar) return;
      this.calendar = new Calendar({
        chosen: this.day,
        onChoose: (of) => this.choose(of),
        onClose: () => this.close(),
      });
      this.furniture.append(this.calendar.root);
      this.opener.setAttribute("aria-expanded", "true");
      this.calendar.root.scrollIntoView({ block: "nearest" });
      this.calendar.focus();
      this.opened = new AbortController();
      const closeUnlessInside = (target) => {
        if (target && !this.furniture.contains(target)) this.close(false);
      };
      const { signal } = this.opened;
      this.furniture.addEventListener(
        "focusout",
        (event) => closeUnlessInside(event.relatedTarget),
        { signal },
      );
      document.addEventListener("pointerdown", (event) => closeUnlessInside(event.target), {
        signal,
      });
    }

    close(takeFocus = true) {
      if (!this.calendar) return;
      this.opened.abort();
      this.calendar.root.remove();
      this.calendar = null;
      this.opener.setAttribute("aria-expanded", "false");
      if (takeFocus) this.opener.focus();
    }

    choose(of) {
      const clock = this.element.value.match(/\s(\S*[\d๐-๙][.:][\d๐-๙]{2}.*)$/)?.[1] ?? "08.30 น.";
      this.element.value = this.kindValue === "date" ? inShort(of) : `${inShort(of)} ${clock}`;
      this.element.dispatchEvent(new Event("input", { bubbles: true }));
      this.element.dispatchEvent(new Event("change", { bubbles: true }));
      this.close();
    }

    suggestHours() {
      const id = "thai-moment-hours";
      this.element.setAttribute("list", id);
      if (document.getElementById(id)) return;
      const list = element("datalist", { id });
      for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour += 1) {
        MINUTE_STEPS.forEach((minute) => {
          const [h, m] = [hour, minute].map((n) => String(n).padStart(2, "0"));
          list.append(element("option", { value: `${h}.${m} น.` }));
        });
      }
      document.body.append(list);
    }
  }

  window.wagtail.app.register("thai-moment", ThaiMoment);
})();
