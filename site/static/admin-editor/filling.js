/*
 * What follows from a choice is written at once, where the writer sees it and can mend it.
 *
 * Choosing an organisation or a project writes its name into the empty name field beside it.
 * Choosing a profile writes the name and the post of the event's day (people/filling.py). What the
 * writer typed is never replaced, except that another profile brings its own name and post.
 * The server fills what is still empty when it saves, by the same rule.
 */
(() => {
  const POST_URL = document.currentScript.dataset.postUrl;
  const NAME_OF = {
    organisation: "organisation_name",
    organiser: "organiser_name",
    school: "school_name",
    project: "project_name",
  };
  const TEXTS = ["honorific", "name", "position", "organisation_name"];
  const TICKS = ["acting", "former"];
  const DAY = "id_start_date"; // the event's; a practice has none

  const byName = (name) => document.getElementsByName(name)[0];
  const chooserOf = (input) => document.getElementById(`${input.id}-chooser`)?.widget;
  const titleOf = (chooser) => chooser.state?.[chooser.titleStateKey] ?? "";

  // By the hidden input of a chooser: what was chosen last, and what was written because of it.
  const lastChosen = new WeakMap();
  const written = new WeakMap();

  const write = (input, value) => {
    if (input.type === "checkbox") input.checked = value;
    else input.value = value;
    ["input", "change"].forEach((type) => input.dispatchEvent(new Event(type, { bubbles: true })));
  };

  const say = (input, text) => {
    const field = input.closest("[data-field]");
    let line = field.querySelector(".filled-in");
    if (!line) {
      line = document.createElement("p");
      line.className = "filled-in";
      line.setAttribute("role", "status");
      field.append(line);
    }
    line.textContent = text;
  };

  const nameFollows = (input, chosen, last) => {
    const [, prefix, field] = input.name.match(/^(.*?)([a-z_]+)$/);
    const name = NAME_OF[field] && byName(prefix + NAME_OF[field]);
    if (!name) return;
    if (!name.value.trim() || name.value === last?.title) write(name, chosen.title);
  };

  const writePost = (input, post, isAnother) => {
    const prefix = input.name.slice(0, -"person".length);
    const mine = written.get(input);
    const mayWrite = (field, current) => isAnother || !current || current === mine?.[field];
    const organisation = byName(`${prefix}organisation`);
    if (mayWrite("organisationId", organisation.value)) {
      chooserOf(organisation).setState(post.organisation);
    }
    TEXTS.forEach((field) => {
      const text = byName(prefix + field);
      if (mayWrite(field, text.value)) write(text, post[field]);
    });
    if (byName(`${prefix}position`).value === post.position) {
      TICKS.forEach((field) => write(byName(prefix + field), post[field]));
    }
    written.set(input, { ...post, organisationId: String(post.organisation?.id ?? "") });
  };

  const personFollows = async (input, isAnother = false) => {
    const dayInput = document.getElementById(DAY);
    if (dayInput && !dayInput.value.trim()) {
      say(input, "จะใส่ชื่อและตำแหน่ง ณ วันงานให้ เมื่อใส่วันที่เริ่มแล้ว");
      return;
    }
    const url = new URL(POST_URL, window.location);
    url.search = new URLSearchParams({
      person: chooserOf(input).state.id,
      day: dayInput?.value ?? "",
    });
    const answer = await fetch(url)
      .then((response) => response.json())
      .catch(() => null); // the server fills when it saves
    if (!answer) return;
    if (answer.post) writePost(input, answer.post, isAnother);
    say(input, answer.said);
  };

  const isPerson = (input) => /^appearances-\d+-person$/.test(input.name);

  const onChoice = (input, chooser) => {
    if (!chooser.state) return; // cleared: what is written stays
    const chosen = { id: String(chooser.state.id), title: titleOf(chooser) };
    const last = lastChosen.get(input);
    if (last?.id === chosen.id) return;
    lastChosen.set(input, chosen);
    if (isPerson(input)) personFollows(input, Boolean(last));
    else nameFollows(input, chosen, last);
  };

  const onDay = () => {
    [...document.querySelectorAll("input[name^='appearances-'][name$='-person']")]
      .filter((input) => isPerson(input) && chooserOf(input)?.state)
      .filter((input) => written.has(input) || !byName(input.name.replace(/person$/, "name")).value)
      .forEach((input) => personFollows(input));
  };

  document.addEventListener("change", ({ target }) => {
    if (target.id === DAY) {
      onDay();
      return;
    }
    const chooser = target.type === "hidden" && target.id && chooserOf(target);
    if (chooser) onChoice(target, chooser);
  });

  // What was chosen when the form opened is remembered when the writer goes to change it.
  document.addEventListener(
    "click",
    ({ target }) => {
      const chooser = target.closest?.(".chooser")?.widget;
      if (!chooser?.state || !chooser.input || lastChosen.has(chooser.input)) return;
      lastChosen.set(chooser.input, { id: String(chooser.state.id), title: titleOf(chooser) });
    },
    true,
  );
})();
