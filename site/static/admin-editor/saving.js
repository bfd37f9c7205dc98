/*
 * A page that is being made is not made twice.
 *
 * On the form of a new page Wagtail 8 saves by itself half a second after a change, and then turns
 * the form into that of the page it made. Whoever presses a button before that is done sends the
 * form of a new page once more: on a slow line two drafts appear. Here the press waits for it.
 */
(() => {
  const PATIENCE = 15_000; // milliseconds, if the line is gone
  let saving = null; // the form of a new page whose first saving has begun
  let pressed = null; // the button that waits for it

  const isNewPage = (form) => form.matches("[data-edit-form]") && /\/add\//.test(form.action);

  const goOn = () => {
    const form = saving;
    saving = null;
    if (!form || !pressed) return;
    const button = pressed;
    pressed = null;
    if (button.name) {
      // Wagtail has put the button out of use by now, and such a button tells nothing.
      const told = document.createElement("input");
      Object.assign(told, { type: "hidden", name: button.name, value: button.value });
      form.append(told);
    }
    form.requestSubmit();
  };

  document.addEventListener("w-autosave:save", ({ target }) => {
    if (isNewPage(target)) saving = target;
  });
  // After the form has taken the new page's address.
  document.addEventListener("w-autosave:success", () => setTimeout(goOn));
  document.addEventListener("w-autosave:error", () => setTimeout(goOn));

  document.addEventListener(
    "submit",
    (event) => {
      if (event.target !== saving) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (pressed) return;
      pressed = event.submitter ?? event.target;
      setTimeout(goOn, PATIENCE);
    },
    { capture: true },
  );
})();
