// The desk is complete without scripts. This file makes it quicker: keys, drafts, and no form sent twice.
(() => {
  "use strict";

  const typing = (element) => element instanceof Element && element.closest("input, textarea, select, [contenteditable]") !== null;
  const rows = () => [...document.querySelectorAll("table.list tbody tr")].filter((row) => row.querySelector("a[href]"));

  /* Keys */
  const move = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex((row) => row.classList.contains("here"));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
    all.forEach((row) => row.classList.toggle("here", row === next));
    next.querySelector("a[href]").focus();
    next.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector("dialog[open]")) return;
    const acts = {
      j: () => move(1),
      k: () => move(-1),
      "/": () => document.getElementById("desk-search")?.focus(),
      "?": () => document.getElementById("desk-keys")?.showModal(),
    };
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    if (opener) document.getElementById(opener.dataset.open)?.showModal();
    if (event.target.closest("[data-close]")) event.target.closest("dialog")?.close();
  });

  /* The working of a date, in a dialog where htmx is there; else the link opens its page. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-aside]");
    const aside = document.getElementById("desk-aside");
    if (!link || !aside || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    window.htmx.ajax("GET", link.dataset.aside, { target: "#desk-aside-body", select: "#main > *" }).then(
      () => aside.showModal(),
      () => window.location.assign(link.href),
    );
  });

  /* Drafts live as long as the tab. Passwords, files and hidden fields are never kept. */
  const store = (() => {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  })();
  const keyOf = (form) => `draft:${location.pathname}:${form.dataset.draft}`;
  const kept = (form) => [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit", "button", "fieldset"].includes(field.type));
  const contents = (form) => JSON.stringify(kept(form).map((field) => [field.name, ["checkbox", "radio"].includes(field.type) ? field.checked : field.value]));

  const fill = (form, draft) => {
    const fields = kept(form);
    const values = JSON.parse(draft);
    if (values.length !== fields.length || values.some(([name], index) => name !== fields[index].name)) return false;
    values.forEach(([, value], index) => {
      if (typeof value === "boolean") fields[index].checked = value;
      else fields[index].value = value;
    });
    return true;
  };

  const tellRestored = (form, original) => {
    const note = document.createElement("div");
    note.className = "restored";
    note.setAttribute("role", "status");
    const words = document.createElement("span");
    words.textContent = "已填上您上次没有提交的内容。";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn second";
    button.textContent = "不要，恢复原样";
    button.addEventListener("click", () => {
      fill(form, original);
      store.removeItem(keyOf(form));
      note.remove();
    });
    note.append(words, button);
    form.prepend(note);
  };

  // A form that was sent and does not come back refused has arrived: its draft is done with.
  const dropArrived = () => {
    const sent = store?.getItem("draft-sent");
    if (!sent) return;
    store.removeItem("draft-sent");
    const back = [...document.querySelectorAll("form[data-draft][data-refused=true]")].some((form) => keyOf(form) === sent);
    if (!back) store.removeItem(sent);
  };

  let leaving = false;
  const unsaved = new Set();

  const watch = (form) => {
    const original = contents(form);
    const draft = store?.getItem(keyOf(form));
    if (draft && draft !== original && form.dataset.refused !== "true" && fill(form, draft)) {
      tellRestored(form, original);
      unsaved.add(form);
    }
    if (form.dataset.refused === "true") unsaved.add(form);
    let waiting = 0;
    form.addEventListener("input", () => {
      if (contents(form) === original) unsaved.delete(form);
      else unsaved.add(form);
      clearTimeout(waiting);
      waiting = setTimeout(() => store?.setItem(keyOf(form), contents(form)), 400);
    });
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      clearTimeout(waiting);
      store?.setItem(keyOf(form), contents(form));
      store?.setItem("draft-sent", keyOf(form));
    });
  };

  window.addEventListener("beforeunload", (event) => {
    if (!leaving && unsaved.size > 0) event.preventDefault();
  });

  /* A form is sent once. The button is disabled after the browser has taken its name and value. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = "true";
    leaving = true;
    const button = event.submitter ?? form.querySelector("button[type=submit]");
    setTimeout(() => {
      form.querySelectorAll("button[type=submit]").forEach((one) => (one.disabled = true));
      if (!button) return;
      button.dataset.words = button.textContent;
      button.textContent = button.dataset.working ?? "正在提交…";
    });
  });

  // Back from the browser's memory: the form may be sent again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    leaving = false;
    document.querySelectorAll("form[data-sending]").forEach((form) => {
      delete form.dataset.sending;
      form.querySelectorAll("button[type=submit]").forEach((button) => {
        button.disabled = false;
        if (button.dataset.words) button.textContent = button.dataset.words;
      });
    });
  });

  /* How many characters are left in a long text. */
  const count = (area) => {
    const words = document.createElement("span");
    words.className = "counter";
    const show = () => (words.textContent = `${area.value.length} / ${area.dataset.longest} 字`);
    area.after(words);
    area.addEventListener("input", show);
    show();
  };

  dropArrived();
  document.querySelectorAll("form[data-draft]").forEach(watch);
  document.querySelectorAll("textarea[data-longest]:not([data-longest=''])").forEach(count);
  document.querySelector(".problems[role=alert]")?.focus();
})();
